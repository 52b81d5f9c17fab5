"""100 pages of 100 conversations through the vendor's Python SDK, once for each line on standard input: milliseconds by the clock and of processors."""
import pathlib
import sys
import time

sys.path.insert(0, str(pathlib.Path(sys.argv[1]) / "src"))

from knowrithm_py.dataclass.config import KnowrithmConfig  # noqa: E402
from knowrithm_py.knowrithm.client import KnowrithmClient  # noqa: E402

client = KnowrithmClient("ak_key", "secret", KnowrithmConfig(base_url=sys.argv[2].rstrip("/") + "/api"))

for _ in sys.stdin:
    started, used = time.perf_counter(), time.process_time()
    count = sum(len(client.conversations.list_conversations(page=page, per_page=100)["conversations"]) for page in range(1, 101))
    assert count == 10_000, count
    print((time.perf_counter() - started) * 1000, (time.process_time() - used) * 1000, flush=True)
