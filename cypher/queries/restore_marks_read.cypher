// The names of restores that filled this database and are not known to have come to their end. No parameters.
MATCH (r:Restore)
RETURN r.name AS restore
