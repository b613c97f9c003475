"""The numbers of tokens."""

import token

assert token.tok_name[token.NAME] == "NAME" and token.EXACT_TOKEN_TYPES["=="] == token.EQEQUAL
