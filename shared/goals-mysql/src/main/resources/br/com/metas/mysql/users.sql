-- The users of the deployed functions, each with no more than it needs; run once, by an owner.
-- ${database} is the schema's name. The passwords live in Secrets Manager; change them here on
-- creation, and let rotation do the rest. REQUIRE SSL refuses a login in plain text.

-- goals-api and cache-rebuilder: they read, and only what the figures come from.
CREATE USER 'goals_reader'@'%' IDENTIFIED BY '${reader_password}' REQUIRE SSL;
GRANT SELECT ON ${database}.clientes TO 'goals_reader'@'%';
GRANT SELECT ON ${database}.customer_goals TO 'goals_reader'@'%';
GRANT SELECT ON ${database}.Vendas_Historia TO 'goals_reader'@'%';
-- Leave this one out if there is no such table: sellers then have no names.
GRANT SELECT ON ${database}.vendedores TO 'goals_reader'@'%';

-- outbox-relay: it reads what is to be published, marks it as published, and clears old entries.
CREATE USER 'outbox_relay'@'%' IDENTIFIED BY '${relay_password}' REQUIRE SSL;
GRANT SELECT, UPDATE, DELETE ON ${database}.outbox TO 'outbox_relay'@'%';
