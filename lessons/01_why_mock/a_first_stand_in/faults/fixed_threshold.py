"""Watches features for drift."""


def report_drift(pager, feature, score, threshold=0.2):
    """Pages the person on call if a feature's drift score is above the threshold. Returns whether it did."""
    if score > 0.2:
        pager.send("drift", feature=feature, score=score)
        return True
    return False
