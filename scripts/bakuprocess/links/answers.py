"""What an address answers: asked as a polite program asks, and never more than it takes to know."""

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from urllib.parse import urljoin, urlsplit

from urllib3 import BaseHTTPResponse, PoolManager, Retry, Timeout
from urllib3.exceptions import HTTPError, LocationParseError

from bakuprocess.model.addresses import NoAddress, check_address

# Some hosts answer at once, one host one address after the other.
HOSTS_AT_ONCE = 4
_HOPS = 10
_FOR_GOOD = (301, 308)
_REDIRECTS = (*_FOR_GOOD, 302, 303, 307)


class Kind(StrEnum):
    """What became of an address, the worst first."""

    GONE = "gone"
    UNREACHABLE = "unreachable"
    MOVED = "moved"
    REFUSED = "refused"
    THERE = "there"


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address answered: the status of HTTP (0 for none), why where it failed, and where it moved for good."""

    address: str
    kind: Kind
    status: int = 0
    why: str = ""
    to: str = ""


@dataclass(frozen=True, slots=True)
class Manners:
    """How to ask: who asks, how many seconds to wait for an answer, and how many between two addresses of a host."""

    agent: str
    timeout: float = 20
    pause: float = 2

    @property
    def deadline(self) -> float:
        """The most seconds for one address, with all that it leads to; a host may send a little, again and again."""
        return 10 * self.timeout

    def pool(self) -> PoolManager:
        """Return what asks: twice more where a host is busy or does not answer."""
        again = Retry(
            total=2,
            redirect=False,
            backoff_factor=self.pause,
            status_forcelist=(500, 502, 503, 504),
            raise_on_status=False,
            respect_retry_after_header=False,
        )
        headers = {"User-Agent": self.agent, "Accept": "*/*"}
        return PoolManager(headers=headers, retries=again, timeout=Timeout(self.timeout))


def ask_all(addresses: Iterable[str], manners: Manners, progress: Callable[[int], None]) -> list[Answer]:
    """Ask every address once, in no host's hurry; return the answers in the order of the addresses."""
    ordered = sorted(set(addresses), key=lambda address: (_host(address), address))
    hosts = [list(group) for _, group in groupby(ordered, key=_host)]
    with manners.pool() as pool, ThreadPoolExecutor(HOSTS_AT_ONCE) as workers:
        answers: list[Answer] = []
        for done in workers.map(lambda host: list(_ask_host(pool, host, manners)), hosts):
            answers += done
            progress(len(answers))
    return sorted(answers, key=lambda answer: answer.address)


def _host(address: str) -> str:
    return urlsplit(address).netloc.lower()


def _ask_host(pool: PoolManager, addresses: list[str], manners: Manners) -> Iterator[Answer]:
    for number, address in enumerate(addresses):
        if number:
            time.sleep(manners.pause)
        yield _in_time(pool, address, manners.deadline)


def _in_time(pool: PoolManager, address: str, deadline: float) -> Answer:
    """Ask one address, and leave it alone once the deadline has passed."""
    answer: Future[Answer] = Future()

    def wait() -> None:
        try:
            answer.set_result(ask(pool, address))
        except Exception as error:
            answer.set_exception(error)

    threading.Thread(target=wait, daemon=True).start()  # what never ends does not keep the program from ending
    try:
        return answer.result(deadline)
    except TimeoutError:
        return Answer(address, Kind.UNREACHABLE, why=_REASONS["ReadTimeoutError"])


def ask(pool: PoolManager, address: str) -> Answer:
    """Ask one address, and where it leads on, the next."""
    at, moved, for_good = address, "", True
    try:
        for _ in range(_HOPS):
            status, location = _status(pool, at)
            if status not in _REDIRECTS or not location:
                return _answer(address, status, moved)
            at = urljoin(at, location)
            check_address(at)
            for_good = for_good and status in _FOR_GOOD
            moved = at if for_good else moved
    except (HTTPError, LocationParseError, OSError, UnicodeError) as error:
        return Answer(address, Kind.UNREACHABLE, why=_reason(error))
    except (NoAddress, ValueError):
        return Answer(address, Kind.UNREACHABLE, why="it leads to something that is no web page")
    return Answer(address, Kind.UNREACHABLE, why="it leads on and on, and nowhere")


def _status(pool: PoolManager, address: str) -> tuple[int, str]:
    """Return the status and where it leads on; the page itself is asked for only where asking about it is no use."""
    status, location = _head(pool.request("HEAD", address, preload_content=False, redirect=False))
    if status < 400:
        return status, location
    return _head(pool.request("GET", address, preload_content=False, redirect=False))


def _head(response: BaseHTTPResponse) -> tuple[int, str]:
    """Return what stands before the page, and read no more of it."""
    status, location = response.status, response.headers.get("Location", "")
    response.close()
    return status, location


def _answer(address: str, status: int, moved: str) -> Answer:
    if status in (404, 410):
        return Answer(address, Kind.GONE, status)
    if 400 <= status < 500:
        return Answer(address, Kind.REFUSED, status)
    if not 200 <= status < 300:
        return Answer(address, Kind.UNREACHABLE, status, "its host is in trouble")
    return Answer(address, Kind.MOVED, status, to=moved) if moved else Answer(address, Kind.THERE, status)


_REASONS = {
    "NameResolutionError": "there is no such host",
    "ConnectTimeoutError": "the host does not answer",
    "ReadTimeoutError": "the answer takes too long",
    "SSLError": "its certificate is not right",
    "NewConnectionError": "the host refuses the connection",
    "ProtocolError": "the connection broke off",
}


def _reason(error: BaseException) -> str:
    """Return why nothing came, in words; the cause stands within the error that the last try ended with."""
    cause = getattr(error, "reason", None) or error
    return _REASONS.get(type(cause).__name__, "it cannot be reached")
