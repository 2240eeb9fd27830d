-- An adopter's tables: no CHECK, no NOT NULL, wider types, a server that accepts any date.
SET SESSION sql_mode = 'ALLOW_INVALID_DATES';
ALTER TABLE customer_goals DROP CONSTRAINT customer_goals_classification;
ALTER TABLE customer_goals
  MODIFY classification VARCHAR(10) NULL,
  MODIFY goal DECIMAL(30, 4) NULL,
  MODIFY sales_previous_year DECIMAL(30, 4) NULL;
ALTER TABLE clientes
  MODIFY nome VARCHAR(200) NULL,
  MODIFY cidade VARCHAR(120) NULL,
  MODIFY estado VARCHAR(40) NULL,
  MODIFY telefone VARCHAR(60) NULL;
ALTER TABLE Vendas_Historia
  MODIFY sale_date DATETIME NULL,
  MODIFY amount DECIMAL(30, 4) NULL;

-- Customer 1 of seller 42 is valid: 100.00 in October and 50.00 in December, goal 1200.00.
INSERT INTO clientes (id, nome, cidade, estado, telefone) VALUES
  (1, 'Em Ordem', 'São Paulo', 'SP', '(11) 98765-4321'),
  (2, '   ', NULL, NULL, ''),
  (3, CONVERT(0xC2A0E2808B20 USING utf8mb4), 'Itu', 'SP', '98765-4321'),
  (4, NULL, 'Itu', 'São Paulo', 'ligar depois'),
  (5, '=1+1', 'Loja,=1+1', 'SP', '0800 123 4567'),
  (0, 'Consumidor', 'Itu', 'SP', NULL),
  (-7, 'Sem Número', 'Itu', 'SP', NULL),
  (9223372036854775807, 'Dezenove Dígitos', 'Itu', 'SP', NULL);
INSERT INTO customer_goals (seller_id, year, customer_id, classification, goal, sales_previous_year) VALUES
  (42, 2026, 1, 'A', 1200.00, 900.00),
  (42, 2026, 2, 'D', 1000.00, 0),
  (42, 2026, 3, NULL, NULL, NULL),
  (42, 2026, 4, 'a', 99999999999999999999.9999, 0),
  (42, 2026, 5, 'B', 10.005, -99999999999999999999.0000),
  (42, 2026, 0, 'A', 100.00, 0),
  (42, 2026, -7, 'A', 100.00, 0),
  (42, 2026, 9223372036854775807, 'C', 100.00, 0),
  (7, 2026, 100, 'A', 1000.00, 0),
  (1000000000000000000, 2026, 101, 'A', 1000.00, 0),
  (9223372036854775807, 2026, 102, 'A', 1000.00, 0),
  (0, 2026, 103, 'A', 1000.00, 0),
  (-5, 2026, 104, 'A', 1000.00, 0),
  (42, 1, 105, 'A', 1000.00, 0),
  (42, 9999, 106, 'A', 1000.00, 0);

INSERT INTO Vendas_Historia (customer_id, seller_id, sale_date, amount) VALUES
  (1, 42, '2026-10-05 10:00:00', 100.00),
  (1, 42, '2026-12-01 09:00:00', 50.00),
  (100, 7, '2026-12-01 09:00:00', 70.00),
  (9223372036854775807, 42, '2026-12-01 09:00:00', 19.00),
  (0, 42, '2026-10-05 10:00:00', 10.00),
  (-7, 42, '2026-12-01 09:00:00', 7.00),
  -- Dates that do not exist or have no month: these sales count nowhere and are not purchases.
  (1, 42, '0000-00-00', 1000.00),
  (1, 42, '2026-12-00', 1000.00),
  (1, 42, '2026-00-10', 1000.00),
  (1, 42, '2026-02-30', 1000.00),
  (1, 42, NULL, 1000.00),
  (2, 42, '0000-00-00', 5.00),
  (2, 42, '2026-12-00', 5.00),
  -- Amounts beyond the schema's range, in a closed month and in an open month.
  (3, 42, '2026-10-05 10:00:00', 99999999999999999999.0000),
  (3, 42, '2026-12-01 09:00:00', 99999999999999999999.0000),
  (3, 42, '2026-12-01 09:00:00', NULL),
  (3, 42, '2026-12-01 09:00:00', 3.00),
  -- More than two decimals: a month's total is rounded once, HALF_UP.
  (4, 42, '2026-10-05 10:00:00', 0.0040),
  (4, 42, '2026-10-06 10:00:00', 0.0040),
  (4, 42, '2026-12-01 09:00:00', 10.0025),
  (4, 42, '2026-12-01 09:00:00', 10.0025),
  (5, 42, '2026-10-05 10:00:00', -0.0030),
  (5, 42, '2026-10-06 10:00:00', -0.0020),
  (5, 42, '2026-12-01 09:00:00', -0.0040);
