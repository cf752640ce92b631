### Why a file could not be published yet.

publish-vanished = { $folder } a disparu. Votre travail est en sécurité sur cet ordinateur ; rebranchez la clé ou le partage, la suite est automatique.
publish-read-only = { $folder } est en lecture seule. Votre travail est en sécurité sur cet ordinateur ; enregistrez une copie ailleurs.
publish-full = { $folder } est plein. Votre travail est en sécurité sur cet ordinateur ; libérez de l’espace, la suite est automatique.
publish-differs = { $folder } ne conserve pas ce qui y est écrit. Votre travail est en sécurité sur cet ordinateur ; utilisez une autre clé.
publish-held = Un autre programme utilise { $file }. Fermez-le ; l’enregistrement reprend automatiquement.
publish-own-check = La nouvelle copie n’a pas passé son contrôle, le fichier antérieur reste : { $detail }
publish-io = { $file } ne peut pas être écrit : { $detail } Votre travail est en sécurité sur cet ordinateur.
