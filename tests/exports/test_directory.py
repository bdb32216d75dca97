"""The directory of records: what the page for lost addresses chooses from."""

import json
from pathlib import Path

from bakuprocess.exports import directory
from records import checked


def test_every_record_that_stands_is_there_with_its_address_and_title(tmp_path: Path) -> None:
    records = {
        "partners/icesco.yml": "names:\n  - {name: Organization, acronym: ICESCO}",
        "events/gone.yml": "title: Gone\nwithdrawn: It was another one.",
    }
    (page,) = directory.render(checked(tmp_path, records).catalogue)
    assert page.path == "records.json"
    found = json.loads(page.text)
    assert ["partners/icesco/", "Organization (ICESCO)"] in found
    assert not [path for path, _ in found if path.startswith("events/")]
