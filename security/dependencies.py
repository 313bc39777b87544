"""Writes the list of what is on the class path, from Maven's own list and from the files that it resolved."""
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

import signatures

# how the licences of the artifacts are written, and how they are called here
LICENCES = [
    (r"GPL-3\.0|GNU General Public License.*3", "GPL-3.0"),
    (r"Apache", "Apache-2.0"),
    (r"classpath|GPL2 w/ CPE", "GPL-2.0 with the Classpath Exception"),
    (r"LGPL|Lesser", "LGPL-2.1"),
    (r"Eclipse Public License - v 1|EPL-1", "EPL-1.0"),
    (r"EPL|Eclipse Public", "EPL-2.0"),
    (r"EDL|Eclipse Distribution", "BSD-3-Clause"),
    (r"BSD-2|BSD 2|^BSD License$", "BSD-2-Clause"),
    (r"BSD", "BSD-3-Clause"),
    (r"MIT", "MIT"),
    (r"Mozilla Public License|MPL", "MPL-2.0"),
    (r"CC0|Public Domain", "CC0-1.0"),
    (r"Bouncy", "MIT"),
    (r"GPL-2", "GPL-2.0"),
]


def licences(pom):
    """Of a POM, or of the nearest of its parents that says."""
    root = ElementTree.parse(pom).getroot()
    space = root.tag[: root.tag.index("}") + 1] if root.tag.startswith("{") else ""
    said = [(each.findtext(space + "name") or each.findtext(space + "url") or "").strip() for each in root.iter(space + "license")]
    if said:
        return [next((name for pattern, name in LICENCES if re.search(pattern, each)), each) for each in said]
    parent = root.find(space + "parent")
    if parent is None:
        return ["unknown"]
    group, artifact, version = (parent.findtext(space + part).strip() for part in ("groupId", "artifactId", "version"))
    repository = pathlib.Path.home() / ".m2" / "repository"
    return licences(repository / group.replace(".", "/") / artifact / version / f"{artifact}-{version}.pom")


def artifacts(path, signed):
    for group, artifact, classifier, version, jar in signatures.listed(path):
        name = f"{group}:{artifact}" + (f":{classifier}" if classifier else "")
        file = pathlib.Path(jar)
        licence = " or ".join(dict.fromkeys(licences(file.parent / f"{artifact}-{version}.pom")))
        yield name, version, licence, signatures.day(signed / f"{file.name}.asc")


def newer(path):
    """Newer versions, in the words of Maven's plugin."""
    if not pathlib.Path(path).exists():
        return []
    text = open(path, encoding="utf-8").read()
    found = re.findall(r"^\s+(\S+:\S+)[ .]*\n?\s+(\S+) -> (\S+)\s*$", text, re.M)
    parent = re.findall(r"^\s+(\S+:\S+) \.+\s+(\S+) -> (\S+)\s*$", text, re.M)
    return sorted(set(found + parent))


def of_interest(updates, names):
    """Finished versions of what is on the class path, and the parent that manages most of it."""
    return [each for each in updates if (each[0] in names or "parent" in each[0]) and not re.search(r"-(M|RC|alpha|beta)", each[2])]


listed = sorted(artifacts(sys.argv[1], pathlib.Path(sys.argv[2])))
with open(sys.argv[4], "w", encoding="utf-8") as page:
    page.write("""# What the program is built of

Made by `security/dependencies.sh`; do not edit by hand. `DependenciesTests` compares it with the class path, allows only
licences that go with GPL-3.0-or-later, and refuses versions older than those in which known flaws were mended
(`security/advisories.txt`). The day is that on which those who published the artifact signed it; a dash stands for one that is not signed.

""")
    updates = of_interest(newer(sys.argv[3]), {each[0] for each in listed})
    if updates:
        page.write("Newer versions were known, when this was made with `--updates`, of:\n\n")
        for name, old, new in updates:
            page.write(f"* `{name}` {old} → {new}\n")
        page.write("\n")
    page.write(f"{len(listed)} artifacts:\n\n| artifact | version | licence | signed |\n|---|---|---|---|\n")
    for name, version, licence, day in listed:
        page.write(f"| `{name}` | {version} | {licence} | {day} |\n")
print(f"dependencies: {len(listed)} artifacts, {len(updates)} of them with a newer version known")
