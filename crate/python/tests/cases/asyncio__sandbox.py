# Where the sandbox's event loop differs from others: its clock is virtual, it never hangs, and nothing is outside.
import asyncio
import time


# === time passes at once, on the clock that everything else reads ===
async def hour():
    began = time.time()
    await asyncio.sleep(3600)
    return time.time() - began


assert 3600 <= asyncio.run(hour()) < 3600.01


# === a deadlock is reported, with who waits where ===
async def stuck():
    await asyncio.Event().wait()


try:
    asyncio.run(stuck())
except RuntimeError as error:
    text = str(error)
else:
    raise AssertionError('it should have been reported')
first, *waiting = text.splitlines()
assert first.startswith('deadlock: every task waits, no timer is set, and nothing comes from outside'), first
assert len(waiting) == 1 and waiting[0].startswith('  Task-4: stuck waits at ') and waiting[0].endswith(':18'), waiting


# === no sockets, processes or signals; a function in an executor is called in a turn of its own ===
async def refused(operation):
    try:
        await operation
    except NotImplementedError as error:
        return str(error)


assert asyncio.run(refused(asyncio.open_connection('example.com', 80))) == (
    'loop.create_connection: there are no sockets in the sandbox; patch what opens the connection, with an AsyncMock '
    'for example')
assert asyncio.run(refused(asyncio.create_subprocess_exec('ls'))) == (
    'loop.subprocess_exec: there are no processes in the sandbox; patch what starts it, with an AsyncMock for example')


async def threads():
    return await asyncio.to_thread(lambda value: value + 1, 41)


assert asyncio.run(threads()) == 42


async def threads_that_fail():
    await asyncio.to_thread(int, 'x')


try:
    asyncio.run(threads_that_fail())
except ValueError as error:
    assert str(error) == "invalid literal for int() with base 10: 'x'"
else:
    raise AssertionError('it should have failed')

# === what stands in for the modules that it is made of ===
import socket
import subprocess

for call, start in [
    (lambda: socket.create_connection(('example.com', 80)), 'socket.create_connection: there are no sockets'),
    (lambda: socket.socket(), 'socket.socket: there are no sockets'),
    (lambda: subprocess.run(['ls'], check=True), "['ls'] was not started: there are no processes"),
    (lambda: subprocess.check_output('ls', shell=True), "'ls' was not started: there are no processes"),
]:
    try:
        call()
    except OSError as error:
        assert str(error).startswith(start), str(error)
    else:
        raise AssertionError('it should have failed')
assert repr(subprocess.CompletedProcess(['ls'], 0, stdout='a')) == (
    "CompletedProcess(args=['ls'], returncode=0, stdout='a')")
assert str(subprocess.CalledProcessError(2, ['ls'])) == "Command '['ls']' returned non-zero exit status 2."
assert str(subprocess.TimeoutExpired(['ls'], 3)) == "Command '['ls']' timed out after 3 seconds"
