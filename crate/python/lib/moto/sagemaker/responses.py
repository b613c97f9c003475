"""How the sandbox's SageMaker answers the calls of a client. What it does is the double's business."""

import _understudy_sagemaker
from botocore.backend import Answer, Refusal


def perform(call):
    told = _understudy_sagemaker.call(call.name, dict(call.params), call.region)
    if isinstance(told, tuple):
        raise Refusal(*told)
    return Answer(told)
