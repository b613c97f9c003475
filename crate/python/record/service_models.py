"""Writes down what AWS's service models say: python record/service_models.py, where boto3 is installed.

One module a service in `lib/botocore/data`, of lines that `botocore/model.py` reads:

    op NAME METHOD URI INPUT OUTPUT ERRORS      an operation that the sandbox answers; - where there is none
    names NAME NAME ...                         the operations that it does not answer, so that a client has them
    pager NAME JSON, waiter NAME JSON           as the client uses them
    SHAPE TYPE ...                              a shape; members of a structure are NAME[*]:SHAPE[@PLACE[=WIRE NAME]]

`lib/boto3/data/s3.py` has S3's resources as JSON, and `../services/src/s3/operations.txt` what its operations take.
"""

import json
import pathlib

import boto3
import botocore
import botocore.session

HERE = pathlib.Path(__file__).parent.parent
PLACES = {"header": "h", "headers": "m", "querystring": "q", "uri": "u", "statusCode": "s"}

S3 = """
AbortMultipartUpload CompleteMultipartUpload CopyObject CreateBucket CreateMultipartUpload DeleteBucket DeleteBucketCors
DeleteBucketEncryption DeleteBucketLifecycle DeleteBucketOwnershipControls DeleteBucketPolicy DeleteBucketReplication
DeleteBucketTagging DeleteBucketWebsite DeleteObject DeleteObjectTagging DeleteObjects DeletePublicAccessBlock
GetBucketAccelerateConfiguration GetBucketAcl GetBucketCors GetBucketEncryption GetBucketLifecycleConfiguration
GetBucketLocation GetBucketLogging GetBucketNotificationConfiguration GetBucketOwnershipControls GetBucketPolicy
GetBucketPolicyStatus GetBucketReplication GetBucketRequestPayment GetBucketTagging GetBucketVersioning GetBucketWebsite
GetObject GetObjectAcl GetObjectAttributes GetObjectLegalHold GetObjectLockConfiguration GetObjectRetention
GetObjectTagging GetPublicAccessBlock HeadBucket HeadObject ListBuckets ListMultipartUploads ListObjectVersions
ListObjects ListObjectsV2 ListParts PutBucketAccelerateConfiguration PutBucketAcl PutBucketCors PutBucketEncryption
PutBucketLifecycleConfiguration PutBucketLogging PutBucketNotificationConfiguration PutBucketOwnershipControls
PutBucketPolicy PutBucketReplication PutBucketRequestPayment PutBucketTagging PutBucketVersioning PutBucketWebsite
PutObject PutObjectAcl PutObjectLegalHold PutObjectLockConfiguration PutObjectRetention PutObjectTagging
PutPublicAccessBlock RestoreObject UploadPart UploadPartCopy
"""
SAGEMAKER = """
AddTags CreateModelPackage CreateModelPackageGroup DeleteModelPackage DeleteModelPackageGroup DeleteTags
DescribeModelPackage DescribeModelPackageGroup ListModelPackageGroups ListModelPackages ListTags UpdateModelPackage
"""
SERVICES = {"s3": S3.split(), "sagemaker": SAGEMAKER.split(), "sts": ["GetCallerIdentity"]}

session = botocore.session.get_session()
loader = session.get_component("data_loader")


def member(name, shape, required):
    serialization = shape.serialization
    text = f"{name}{'*' if required else ''}:{shape.name}"
    place = serialization.get("location")
    if place:
        text += f"@{PLACES[place]}"
        if place != "uri" and "name" in serialization:
            text += f"={serialization['name']}"
    return text


def shape_line(shape):
    words = [shape.name, shape.type_name]
    if shape.type_name == "structure":
        if "payload" in shape.serialization:
            words.append(f"!payload={shape.serialization['payload']}")
        if getattr(shape, "is_tagged_union", False):
            words.append("!union")
        if shape.metadata.get("exception"):
            words.append(f"!error={shape.error_code}")
        words += [member(name, inner, name in shape.required_members) for name, inner in shape.members.items()]
    elif shape.type_name == "list":
        words.append(shape.member.name)
    elif shape.type_name == "map":
        words += [shape.key.name, shape.value.name]
    for name in ("min", "max"):
        if name in shape.metadata:
            words.append(f"{name}={shape.metadata[name]}")
    if shape.metadata.get("enum"):
        words.append("enum=" + "|".join(shape.metadata["enum"]))
    if shape.serialization.get("timestampFormat"):
        words.append(f"format={shape.serialization['timestampFormat']}")
    return " ".join(words)


def walk(shape, seen):
    if shape is None or shape.name in seen:
        return
    seen[shape.name] = shape_line(shape)
    if shape.type_name == "structure":
        for inner in shape.members.values():
            walk(inner, seen)
    elif shape.type_name == "list":
        walk(shape.member, seen)
    elif shape.type_name == "map":
        walk(shape.key, seen)
        walk(shape.value, seen)


def compact(value):
    return json.dumps(value, separators=(",", ":"))


def lines(service, operations):
    model = session.get_service_model(service)
    seen = {}
    for name in operations:
        operation = model.operation_model(name)
        shapes = [operation.input_shape, operation.output_shape]
        for shape in [*shapes, *operation.error_shapes]:
            walk(shape, seen)
        inputs = [shape.name if shape else "-" for shape in shapes]
        errors = ",".join(shape.name for shape in operation.error_shapes) or "-"
        http = operation.http
        yield " ".join(["op", name, http["method"], http["requestUri"], *inputs, errors])
    for shape in model.error_shapes:
        walk(shape, seen)
    yield " ".join(["names", *(name for name in model.operation_names if name not in operations)])
    for name, pager in loader.load_service_model(service, "paginators-1")["pagination"].items():
        if name in operations:
            yield f"pager {name} {compact(pager)}"
    waiters = {} if service == "sts" else loader.load_service_model(service, "waiters-2")["waiters"]
    for name, waiter in waiters.items():
        if waiter["operation"] in operations:
            acceptors = [
                {key: one[key] for key in ("matcher", "expected", "state", "argument") if key in one}
                for one in waiter["acceptors"]
            ]
            chosen = {"operation": waiter["operation"], "delay": waiter["delay"], "maxAttempts": waiter["maxAttempts"]}
            yield f"waiter {name} {compact({**chosen, 'acceptors': acceptors})}"
    yield from seen.values()


def write_service(service, operations):
    model = session.get_service_model(service)
    chosen = ("apiVersion", "endpointPrefix", "protocol", "serviceId", "serviceFullName", "signatureVersion", "signingName")
    metadata = {name: model.metadata[name] for name in chosen if name in model.metadata}
    text = "\n".join(lines(service, operations))
    (HERE / "lib/botocore/data").mkdir(exist_ok=True)
    (HERE / f"lib/botocore/data/{service}.py").write_text(
        f'"""What the service model of {metadata["serviceId"]} says, recorded by `record/service_models.py` from botocore '
        f'{botocore.__version__}."""\n\nMETADATA = {metadata!r}\n\nLINES = r"""\n{text}\n"""\n'
    )


def write_resources():
    boto3_session = boto3.Session()
    model = boto3_session._loader.load_service_model("s3", "resources-1", "2006-03-01")
    (HERE / "lib/boto3/data").mkdir(exist_ok=True)
    (HERE / "lib/boto3/data/s3.py").write_text(
        f'"""What S3\'s resources are made of, recorded by `record/service_models.py` from boto3 {boto3.__version__}."""\n\n'
        f'RESOURCES = r"""{compact(model)}"""\n'
    )


def write_parameters():
    model = session.get_service_model("s3")
    rows = []
    for name in SERVICES["s3"]:
        shape = model.operation_model(name).input_shape
        members = shape.members.items() if shape else []
        required = shape.required_members if shape else []
        words = [f"{part}{'*' if part in required else ''}={inner.type_name}" for part, inner in members]
        rows.append(f"{name}: {' '.join(words)}\n")
    (HERE / "../services/src/s3/operations.txt").write_text("".join(rows))


for one, names in SERVICES.items():
    write_service(one, names)
write_resources()
write_parameters()
