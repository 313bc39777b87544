// Counts a change, and by its lock keeps every other change waiting until this one is committed or undone.
// Parameters: identity, a random name that the store keeps for ever if it has none yet; commit, a random name of this change alone.
MERGE (s:StoreState {name: 'graph'})
ON CREATE SET s.revision = 0, s.identity = $identity
SET s.revision = s.revision + 1, s.commit = $commit
RETURN s.revision AS revision, s.commit AS commit
