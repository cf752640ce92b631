cli-written = Written: { $path }
cli-exists = { $path } exists already. Nothing was written. Use --force to replace it.
