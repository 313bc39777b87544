// The state of the store, one row, or none if nothing was ever stored; an older store did not tell the network apart. No parameters.
MATCH (s:StoreState {name: 'graph'})
RETURN s.revision AS revision, s.commit AS commit,
       coalesce(s.networkRevision, s.revision) AS networkRevision, coalesce(s.networkCommit, s.commit) AS networkCommit
