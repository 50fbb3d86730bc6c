"""Where the installed program begins."""

import multiprocessing
import sys

from workshop_app.__main__ import main

if __name__ == "__main__":
    multiprocessing.freeze_support()  # the press starts this same program again to make handouts beside it
    sys.exit(main())
