-- The API knows these three classes, in capitals; a wallet with another could not be answered.
ALTER TABLE customer_goals
  ADD CONSTRAINT customer_goals_classification
  CHECK (classification COLLATE utf8mb4_bin IN ('A', 'B', 'C'));
