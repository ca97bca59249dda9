### kit
