"""Runs one command and prints how long it took and how much memory it had at most, as JSON.

usage: python3 -I -S launch.py OUTPUT CORE COMMAND...

The command's standard output goes to the file OUTPUT. CORE is the core that it is kept on, or '-'.
It is started by a process that is small itself, because Linux counts what the starting process held
as memory of the started one.
"""

import os
import sys
import time


def main() -> None:
    output, core, *command = sys.argv[1:]
    if core != "-":
        os.sched_setaffinity(0, {int(core)})
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    start = time.perf_counter()
    process = os.posix_spawnp(
        command[0], command, os.environ,
        file_actions=[(os.POSIX_SPAWN_OPEN, 1, output, flags, 0o644)])
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - start
    # Linux counts kilobytes of 1,024.
    print(f'{{"seconds": {seconds:.7f}, "bytes": {usage.ru_maxrss * 1024}, '
          f'"status": {os.waitstatus_to_exitcode(status)}}}')


main()
