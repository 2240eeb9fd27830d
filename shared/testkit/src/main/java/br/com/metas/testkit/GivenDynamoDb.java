package br.com.metas.testkit;

import java.net.URI;

/** A server that someone else started, and stops. */
record GivenDynamoDb(URI endpoint) implements DynamoDbServer {
  @Override
  public void close() {}
}
