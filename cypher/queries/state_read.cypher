// The state of the store, one row, or none if nothing was ever stored. No parameters.
MATCH (s:StoreState {name: 'graph'})
RETURN s.revision AS revision, s.commit AS commit
