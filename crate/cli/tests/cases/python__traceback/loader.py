def load(config):
    return config["path"] + config["rows"]
