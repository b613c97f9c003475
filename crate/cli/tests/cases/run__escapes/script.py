import boto3
import requests

try:
    requests.post("http://model-api/predict", json={"features": [1.0]}, timeout=1)
except requests.ConnectionError as error:
    print("caught", type(error).__name__)
client = boto3.client("s3")
client.get_object(Bucket="training", Key="march.parquet")
