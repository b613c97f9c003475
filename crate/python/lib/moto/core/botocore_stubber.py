"""What lies under the body of an answer."""

import io


class MockRawResponse(io.BytesIO):
    def stream(self, **kwargs):
        contents = self.read()
        while contents:
            yield contents
            contents = self.read()
