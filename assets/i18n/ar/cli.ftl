cli-written = كُتب: { $path }
cli-exists = الملف { $path } موجود من قبل. لم يُكتب شيء. استخدم ‎--force لاستبداله.
