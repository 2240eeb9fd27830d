-- The users of the deployed functions, each with only the rights that it needs. An owner runs
-- this once. ${database} is the schema's name. The passwords are in Secrets Manager: set
-- them here when you create the users, and rotate them later. REQUIRE SSL refuses logins
-- without TLS.

-- goals-api and cache-rebuilder: they only read, and only the tables of the figures.
CREATE USER 'goals_reader'@'%' IDENTIFIED BY '${reader_password}' REQUIRE SSL;
GRANT SELECT ON ${database}.clientes TO 'goals_reader'@'%';
GRANT SELECT ON ${database}.customer_goals TO 'goals_reader'@'%';
GRANT SELECT ON ${database}.Vendas_Historia TO 'goals_reader'@'%';
-- Leave this out if there is no such table. Sellers then have no names.
GRANT SELECT ON ${database}.vendedores TO 'goals_reader'@'%';

-- outbox-relay: it reads events to publish, marks them as published, and deletes old ones.
CREATE USER 'outbox_relay'@'%' IDENTIFIED BY '${relay_password}' REQUIRE SSL;
GRANT SELECT, UPDATE, DELETE ON ${database}.outbox TO 'outbox_relay'@'%';
