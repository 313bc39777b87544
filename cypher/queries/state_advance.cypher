// Counts a change, and by its lock keeps every other change waiting until this one is committed or undone.
// Parameters: identity, a random name that the store keeps for ever if it has none yet; commit, a random name of this change
// alone; network, whether it changes people, ties, clusters, organisations or works.
MERGE (s:StoreState {name: 'graph'})
ON CREATE SET s.revision = 0, s.identity = $identity
SET s.revision = s.revision + 1, s.commit = $commit
WITH s, $network OR s.networkCommit IS NULL AS network
SET s.networkRevision = CASE WHEN network THEN s.revision ELSE s.networkRevision END,
    s.networkCommit = CASE WHEN network THEN s.commit ELSE s.networkCommit END
RETURN s.revision AS revision, s.commit AS commit,
       s.networkRevision AS networkRevision, s.networkCommit AS networkCommit
