// A store counted its changes and gave them no names. Parameters: commit, a random name for the last of them.
MATCH (s:StoreState)
SET s.commit = $commit;
