// Counts a change, and by its lock keeps every other change waiting until this one is committed or undone.
// Parameters: identity, a random name that the store keeps for ever if it has none yet.
MERGE (s:StoreState {name: 'graph'})
ON CREATE SET s.revision = 0, s.identity = $identity
SET s.revision = s.revision + 1
RETURN s.revision AS revision, s.identity AS identity
