import subprocess
import sys


def test_qt_survives_three_hundred_thousand_calls_that_return_nothing():
    """PySide6 6.12.0 drops a reference to None in each of them, and aborts before Python 3.12."""
    program = (
        "from PySide6.QtCore import QObject\n"
        "from PySide6.QtWidgets import QApplication, QLabel\n"
        "app, thing, label = QApplication([]), QObject(), QLabel()\n"
        "for _ in range(150_000):\n"
        "    thing.setObjectName('x')\n"
        "    label.update()\n"
        "print('still here')\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "still here"), done.stderr
