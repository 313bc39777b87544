// What stewards decided of two records is remembered by their keys, so that it outlives the imports that brought them.
CREATE CONSTRAINT identification_key IF NOT EXISTS FOR (n:Identification) REQUIRE n.key IS UNIQUE;
