"""Moves a model version into production."""


def promote(client, validator, name, version):
    """Makes a version the champion if it passes validation. Returns whether it did."""
    if not validator.check(name, version):
        client.set_model_version_tag(name, version, "validation", "failed")
        return False
    client.set_model_version_tag(name, version, "validation", "passed")
    client.set_registered_model_alias(name, "challenger", version)
    return True
