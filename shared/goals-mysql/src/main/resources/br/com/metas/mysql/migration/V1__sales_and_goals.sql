-- Customers, their goals, and their sales.

CREATE TABLE clientes (
  id BIGINT NOT NULL,
  nome VARCHAR(160) NOT NULL,
  cidade VARCHAR(120) NOT NULL,
  estado CHAR(2) NOT NULL,
  telefone VARCHAR(20) NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- A wallet is a range of the primary key, in the order it is read in. A customer is in one wallet a
-- year. The last key is the directory of sellers, goals included.
CREATE TABLE customer_goals (
  seller_id BIGINT NOT NULL,
  year SMALLINT NOT NULL,
  customer_id BIGINT NOT NULL,
  classification CHAR(1) NOT NULL,
  goal DECIMAL(15, 2) NOT NULL,
  sales_previous_year DECIMAL(15, 2) NOT NULL,
  PRIMARY KEY (seller_id, year, customer_id),
  UNIQUE KEY customer_goals_year_customer (year, customer_id),
  KEY customer_goals_year_seller (year, seller_id, goal)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- sale_date is local business time. Returns are negative amounts. Every question about sales is
-- answered from the second key alone.
CREATE TABLE Vendas_Historia (
  id BIGINT NOT NULL AUTO_INCREMENT,
  customer_id BIGINT NOT NULL,
  seller_id BIGINT NOT NULL,
  sale_date DATETIME NOT NULL,
  amount DECIMAL(15, 2) NOT NULL,
  PRIMARY KEY (id),
  KEY Vendas_Historia_customer_date_amount (customer_id, sale_date, amount)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
