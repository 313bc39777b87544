"""The day on which an artifact was published: that of the signature beside it, since many builds write no time of their own."""
import datetime
import pathlib
import re
import subprocess
import sys

POM = """<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>io.shicheng</groupId>
  <artifactId>signatures</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
%s  </dependencies>
</project>
"""
DEPENDENCY = """    <dependency>
      <groupId>%s</groupId>
      <artifactId>%s</artifactId>
      <version>%s</version>
      <type>jar.asc</type>%s
      <exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions>
    </dependency>
"""
# group, artifact, classifier or None, version, file
LISTED = re.compile(r"\s+([^:\s]+):([^:]+):jar:(?:([^:]+):)?([^:]+):(?:compile|runtime):(/.+?\.jar)")


def listed(path):
    """What stands in Maven's own list of the class path, a tuple each."""
    for line in open(path, encoding="utf-8"):
        match = LISTED.match(re.sub(r"\x1b\[[0-9;]*m", "", line))
        if match:
            yield match.groups()


def day(path):
    """Of a detached OpenPGP signature; a dash where there is none. Whose it is, Maven's repositories have checked."""
    if not path.exists():
        return "–"
    packets = subprocess.run(["gpg", "--batch", "--list-packets", path], capture_output=True, text=True, check=True).stdout
    seconds = int(re.search(r"\bcreated (\d+)", packets).group(1))
    return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).strftime("%Y-%m-%d")


def dependency(group, artifact, classifier, version):
    return DEPENDENCY % (group, artifact, version, f"\n      <classifier>{classifier}</classifier>" if classifier else "")


if __name__ == "__main__":
    pom = POM % "".join(dependency(*each[:4]) for each in listed(sys.argv[1]))
    pathlib.Path(sys.argv[2]).write_text(pom, encoding="utf-8")
