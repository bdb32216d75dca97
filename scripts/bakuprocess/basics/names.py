"""BP020 to BP028: which files and folders there are, and what they are called."""

from bakuprocess.explanation import Closed, Explanation, Link

_FORUM = {"events/forum-2011.yml": ""}

NAMES = (
    Explanation(
        code="BP020",
        title="Every file is in a collection",
        why="The folder says what a record is: an event, a partner, a source. A file outside them is no part of it.",
        bad={"forum-2011.yml": ""},
        good=_FORUM,
    ),
    Explanation(
        code="BP021",
        title="Every folder is a collection",
        why="A folder with another name would be overlooked, and all that is in it.",
        bad={"event/forum-2011.yml": ""},
        good=_FORUM,
    ),
    Explanation(
        code="BP022",
        title="A record is a file, not a link",
        why="What a link leads to may be missing on another computer, and is not what a reviewer sees; two names for "
        "one file would be two records.",
        bad={"events/forum-2011.yml": Link("../../forum.yml")},
        good=_FORUM,
    ),
    Explanation(
        code="BP023",
        title="There are no folders in a collection",
        why="The address of a page is made of collection and name alone, so a further folder has no place in it.",
        bad={"events/2011/forum.yml": ""},
        good=_FORUM,
    ),
    Explanation(
        code="BP024",
        title="The name of a record's file ends in .yml",
        why="With two endings for the same, one name could belong to two files.",
        bad={"events/forum-2011.yaml": ""},
        good=_FORUM,
    ),
    Explanation(
        code="BP025",
        title="There are only records in a collection",
        why="A file with another ending would be overlooked. Often it was meant as a record.",
        bad={"events/forum-2011.yml.txt": ""},
        good=_FORUM,
    ),
    Explanation(
        code="BP026",
        title="The name of a file is made of small letters, numbers and hyphens",
        why="It is the end of the page's address, which has to work for ever, on every system and in every language.",
        bad={"events/Forum 2011.yml": ""},
        good=_FORUM,
    ),
    Explanation(
        code="BP027",
        title="The folder of the record is there",
        why="Without it there is nothing to check. Most often the command was typed in the wrong folder: go to the "
        "project’s folder first.",
        bad={},
        good=_FORUM,
    ),
    Explanation(
        code="BP028",
        title="Every file may be read",
        why="What the check may not read it cannot check, and the site would lack it.",
        bad={"events/forum-2011.yml": Closed()},
        good=_FORUM,
    ),
)
