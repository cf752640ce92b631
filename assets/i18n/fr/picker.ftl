### Choosing a file.

picker-open-title = Ouvrir un fichier de travail
picker-new-title = Où placer le nouveau fichier de travail ?
picker-import-title = Importer des valeurs mensuelles
picker-export-title = Exporter
picker-check = Vérifier
picker-no-path = Saisissez un chemin, déposez un fichier ou parcourez.
picker-drop-hint = Saisissez le chemin ou déposez un fichier sur la fenêtre.
picker-browsing = La boîte de dialogue du système est ouverte.
picker-reads-only = Le fichier est seulement lu.
picker-letterhead = Papier à en-tête (facultatif)
picker-letterhead-hint = Un fichier Word de la maison : en-tête, pied de page, styles et format en sont repris.
