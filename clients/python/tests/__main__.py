"""Runs all tests beside this file: python tests TABLE, where TABLE is the file that gets a line for each rpc."""

import sys
import unittest
from pathlib import Path

from calls import Result

suite = unittest.defaultTestLoader.discover(str(Path(__file__).parent))
result = unittest.TextTestRunner(verbosity=2, resultclass=Result).run(suite)
assert isinstance(result, Result)
complete = result.write(Path(sys.argv[1]))
sys.exit(not (result.wasSuccessful() and complete))
