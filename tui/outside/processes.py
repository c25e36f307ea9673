"""Which programs still run on this machine: so that what the others left behind can be taken up."""

import os
import sys

if sys.platform == "win32":

    def is_running(process: int) -> bool:
        """Whether there is such a process. `os.kill` would send it a Ctrl+C here."""
        import ctypes

        query, still_active = 0x1000, 259
        kernel = ctypes.windll.kernel32
        handle = kernel.OpenProcess(query, False, process)
        if not handle:
            return bool(kernel.GetLastError() == 5)  # there is one, and it is not ours to ask
        code = ctypes.c_ulong()
        answered = kernel.GetExitCodeProcess(handle, ctypes.byref(code))
        kernel.CloseHandle(handle)
        return bool(answered and code.value == still_active)

else:

    def is_running(process: int) -> bool:
        """Whether there is such a process."""
        try:
            os.kill(process, 0)
        except (ProcessLookupError, OverflowError):
            return False
        except PermissionError:
            return True
        return True
