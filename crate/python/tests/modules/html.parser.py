"""HTML read tag by tag."""

from html.parser import HTMLParser


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found, self.words = [], []

    def handle_starttag(self, tag, attrs):
        if tag == "a":
            self.found.append(dict(attrs)["href"])

    def handle_data(self, data):
        self.words.append(data)


page = Links()
page.feed('<p>See <a href="/x">it</a> &amp; go</p>')
assert page.found == ["/x"] and "".join(page.words) == "See it & go"
