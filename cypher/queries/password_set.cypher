// Gives the only account of the embedded database a new password; runs on the system database. Parameters: password.
ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED
