"""100 pages of 100 conversations through the vendor's Python SDK: the middle of 15 walks after 15 to warm up, in milliseconds."""
import statistics
import sys
import time

from knowrithm_py.dataclass.config import KnowrithmConfig
from knowrithm_py.knowrithm.client import KnowrithmClient

client = KnowrithmClient("ak_key", "secret", KnowrithmConfig(base_url=sys.argv[1].rstrip("/") + "/api"))


def walk():
    started = time.perf_counter()
    count = sum(len(client.conversations.list_conversations(page=page, per_page=100)["conversations"]) for page in range(1, 101))
    assert count == 10_000, count
    return (time.perf_counter() - started) * 1000


for _ in range(15):
    walk()
print(f"python_ms={statistics.median(walk() for _ in range(15)):.1f}")
