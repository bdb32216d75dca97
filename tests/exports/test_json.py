"""The data of a record: its fields, its id, and the sources that it cites."""

import json
from pathlib import Path

from bakuprocess.exports import json as export
from records import checked


def test_a_records_data_holds_its_fields_and_its_sources(tmp_path: Path) -> None:
    record = (
        "title: {en: A forum, az: Forum}\ndate: 2011-04~\n"
        "participation:\n  - {partner: unesco, role: host, as: UN, cite: a-source}"
    )
    catalogue = checked(tmp_path, {"partners/unesco.yml": "", "events/forum.yml": record}).catalogue
    files = {page.path: json.loads(page.text) for page in export.render(catalogue)}
    data = files["events/forum/record.json"]
    assert data["collection"] == "events"
    assert data["id"] == "forum"
    assert data["title"] == {"en": "A forum", "az": "Forum"}
    assert data["date"] == "2011-04~"
    assert data["participation"] == [{"partner": "unesco", "role": "host", "as": "UN", "cite": ["a-source"]}]
    assert [source["id"] for source in data["sources"]] == ["a-source"]
    assert data["sources"][0]["url"] == "https://example.org/a-source"
    assert "sources" not in files["sources/a-source/record.json"]
    assert len(files) == len(catalogue.records)
