value = missing_name
