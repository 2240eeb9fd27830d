-- The tables of another ERP: one row per customer with a column for each year, an archive in a separate table, and
-- cancelled orders that are kept.

CREATE TABLE clients (
  code INT NOT NULL PRIMARY KEY,
  raison_sociale VARCHAR(80) NOT NULL,
  ville VARCHAR(60) NULL,
  departement CHAR(2) NULL,
  tel VARCHAR(30) NULL
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE customer_goals (
  vendeur INT NOT NULL,
  client INT NOT NULL,
  classe CHAR(1) NOT NULL,
  goal_2025 DECIMAL(12, 2) NULL,
  goal_2026 DECIMAL(12, 2) NULL,
  sales_2024 DECIMAL(12, 2) NULL,
  sales_2025 DECIMAL(12, 2) NULL,
  PRIMARY KEY (vendeur, client),
  UNIQUE KEY (client)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE commandes (
  numero INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  client INT NOT NULL,
  moment DATETIME NOT NULL,
  statut VARCHAR(12) NOT NULL,
  montant DECIMAL(12, 2) NOT NULL,
  KEY commandes_client_moment (client, moment, statut, montant)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE commandes_archive LIKE commandes;
