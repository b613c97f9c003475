"""Values that belong to a context."""

import asyncio
from contextvars import ContextVar, copy_context

user = ContextVar("user", default="nobody")
token = user.set("ann")
assert user.get() == "ann"
assert copy_context().run(lambda: user.set("bob") and user.get()) == "bob"
assert user.get() == "ann"
user.reset(token)
assert user.get() == "nobody"


async def child():
    user.set("child")


async def parent():
    await asyncio.create_task(child())
    return user.get()


assert asyncio.run(parent()) == "nobody"
