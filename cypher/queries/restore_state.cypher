// Gives a database that was filled its state. Parameters: identity, a random name that the store keeps for ever; revision, a
// number; commit, a random name that no other change has.
MERGE (s:StoreState {name: 'graph'})
SET s.identity = $identity, s.revision = $revision, s.commit = $commit,
    s.networkRevision = $revision, s.networkCommit = $commit
