import json

predictions = [1, 2]
print(json.dumps(prediction))
