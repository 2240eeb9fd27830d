package br.com.metas.packaging.template;

import static br.com.metas.packaging.template.Mutant.drop;
import static br.com.metas.packaging.template.Mutant.replace;
import static br.com.metas.packaging.template.Mutant.set;

import java.util.List;

/** Mistakes in the template. Each must break the rule that it names. */
final class Mutants {
  private static final String API = "/GoalsApiFunction/Properties";
  private static final String PATHS = "/GoalsApi/Properties/Body/paths";
  private static final String CORS = "/GoalsApi/Properties/Body/x-amazon-apigateway-cors";
  private static final String STAGE = "/GoalsApiApiGatewayDefaultStage/Properties";
  private static final String RULE = "/CacheEvictorFunctionSaleRegistered/Properties";
  private static final String PAGE = "/PageDistribution/Properties/DistributionConfig";

  private static final String NEST = "time limits nest: socket, function, integration, 30 s";
  private static final String TOKEN = "the resources need a token of the issuer";
  private static final String BROWSER = "a browser may read every header of section 3";
  private static final String ROUTES = "the routes call the alias with payload 2.0";
  private static final String ACCESS_LOG = "the access log keeps no query string";
  private static final String RUNTIME = "there are five functions, on Java 25 and Arm, traced";
  private static final String SNAPSHOTS = "only the API function has snapshots, and a small disk";
  private static final String VERSIONS = "a new revision publishes a new version under the alias";
  private static final String SHIFT =
      "calls move to a new version while the gateway's 5xx are watched";
  private static final String WHO = "the access log names the user and the function's log line";
  private static final String NAME = "a domain name switches the API's other address off";
  private static final String KEY = "a key decrypts only the function's own secret";
  private static final String SILENCE = "missing data raises an alarm only where it means failure";
  private static final String REBUILT = "a rebuild that did not run is noticed";
  private static final String NETWORK = "all functions but the evictor are in the VPC";
  private static final String SECRETS =
      "no variable holds a secret, and the connection to MySQL is encrypted";
  private static final String OWN = "each function may do what is listed here and nothing more";
  private static final String WILDCARD = "no role has a wildcard";
  private static final String NOT_UNDERSTOOD =
      "an event that no rule knows is refused, not dropped";
  private static final String CATCH_ALL =
      "/CacheEvictorFunctionNotUnderstood/Properties/EventPattern";
  private static final String EVENTS =
      "each detail-type has a rule to the evictor on the project's bus";
  private static final String UNDELIVERED =
      "an undelivered event goes to a queue that accepts the rule";
  private static final String FAILED = "an event on which the evictor failed goes to another queue";
  private static final String SECOND_ATTEMPT = "an eviction has time for a second attempt";
  private static final String EMITTERS =
      "only the accounts of the parameter may put events from outside";
  private static final String SCHEDULES =
      "schedules have no fixed name, their own input and limits";
  private static final String CRON = "a cron has a question mark, by default and by pattern";
  private static final String UNSTARTED = "a rebuild that was not fanned out is kept";
  private static final String SWITCHES = "the warm-up and the relay can be switched off";
  private static final String WORKERS = "workers are bounded and report each failed message";
  private static final String REDRIVE = "a message that keeps failing leaves the queue";
  private static final String TABLE = "the table has the keys, the lives and the mode of section 4";
  private static final String WATCHED = "every function is watched for errors and throttles";
  private static final String LOST = "every queue of failed messages is watched for depth and age";
  private static final String RUNBOOK = "every alarm has its chapter in the runbook";
  private static final String PRIVATE = "the bucket is private; CloudFront alone reads it";
  private static final String UNCHANGED = "the API's answers pass unchanged and uncached";
  private static final String ERRORS =
      "an error of the API never becomes the page and is never cached";
  private static final String POLICY = "the page runs only its own scripts";

  static final List<Mutant> ALL =
      List.of(
          set(
              NEST,
              PATHS
                  + "/~1$default/x-amazon-apigateway-any-method"
                  + "/x-amazon-apigateway-integration/timeoutInMillis",
              "30001"),
          set(NEST, API + "/Timeout", "29"),
          set(NEST, API + "/Timeout", "25"),
          set(NEST, "/Parameters/DatabaseTimeoutMilliseconds/MaxValue", "10000"),
          drop(NEST, "/Parameters/DatabaseTimeoutMilliseconds/MaxValue"),
          set(
              TOKEN,
              PATHS + "/~1api~1v2~1analytics~1goals~1sellers/get/security",
              "[{\"NONE\":[]}]"),
          drop(TOKEN, "/GoalsApi/Properties/Body/components"),
          set(
              "the default route takes OPTIONS, so it needs no token",
              PATHS + "/~1$default/x-amazon-apigateway-any-method/security",
              "[{\"Jwt\":[]}]"),
          drop("the default route takes OPTIONS, so it needs no token", PATHS + "/~1$default"),
          // If an intrinsic replaces the list of origins, only this is left of the whole block.
          set(BROWSER, CORS, "{\"Ref\":\"AllowedOrigin\"}"),
          drop(BROWSER, CORS + "/exposeHeaders/8"),
          drop(BROWSER, CORS + "/allowHeaders/1"),
          replace(ROUTES, PATHS, "GoalsApiFunctionAliaslive", "GoalsApiFunction.Arn"),
          replace(ROUTES, PATHS, "\"2.0\"", "\"1.0\""),
          drop("calls are throttled", STAGE + "/DefaultRouteSettings/ThrottlingRateLimit"),
          set(
              ACCESS_LOG,
              STAGE + "/AccessLogSettings/Format",
              "\"$context.requestId $context.path\""),
          drop(ACCESS_LOG, STAGE + "/AccessLogSettings"),
          replace(
              WHO,
              STAGE + "/AccessLogSettings/Format",
              "$context.authorizer.claims.sub",
              "$context.authorizer.sub"),
          replace(WHO, STAGE + "/AccessLogSettings/Format", "functionRequestId", "other"),
          drop(WHO, "/GoalsApiAccessLog/Properties/LogGroupName"),
          drop("requests without a route have a lower rate", STAGE + "/RouteSettings"),
          set(
              "requests without a route have a lower rate",
              STAGE + "/RouteSettings/$default/ThrottlingRateLimit",
              "100"),
          drop(
              "a wallet is refreshed at most once in a few seconds",
              API + "/Environment/Variables/GOALS_REFRESH_SECONDS"),
          set(
              "a wallet is refreshed at most once in a few seconds",
              "/Parameters/RefreshSeconds/Default",
              "0"),
          set(NEST, "/Parameters/DynamoDbTimeoutMilliseconds/MaxValue", "5500"),
          drop(NAME, "/GoalsApi/Properties/Body/servers"),
          set(
              NAME,
              "/ApiDomain/Properties/DomainNameConfigurations/0/SecurityPolicy",
              "\"TLS_1_0\""),
          set(NAME, PAGE + "/Origins/1/DomainName", "\"execute-api\""),
          replace(
              "no address is cached longer than a call",
              "/RebuildWorkerFunction/Properties/Environment/Variables/JAVA_TOOL_OPTIONS",
              "inetaddr.ttl=0",
              "inetaddr.ttl=30"),
          drop(
              "a bulk import leaves concurrency for other functions",
              "/CacheEvictorFunction/Properties/ReservedConcurrentExecutions"),
          set(
              "a secret's ARN is whole",
              "/Parameters/DatabaseSecretArn/AllowedPattern",
              "\"arn:[a-z-]+:secretsmanager:.*\""),
          drop(
              "metrics carry their environment",
              "/CacheEvictorFunction/Properties/Environment/Variables/GOALS_ENVIRONMENT"),
          drop("every role has the boundary", "/TrafficShiftRole/Properties/PermissionsBoundary"),
          drop(
              "every role has the boundary",
              "/OutboxRelayFunctionEveryMinuteRole/Properties/PermissionsBoundary"),
          replace(
              KEY,
              "/OutboxRelayFunctionRole/Properties/Policies",
              "\"kms:EncryptionContext:SecretARN\":{\"Ref\":\"OutboxDatabaseSecretArn\"}",
              "\"kms:EncryptionContext:SecretARN\":{\"Ref\":\"DatabaseSecretArn\"}"),
          replace(
              KEY,
              "/GoalsApiFunctionRole/Properties/Policies",
              "secretsmanager.${AWS::Region}",
              "ssm.${AWS::Region}"),
          replace(KEY, "/GoalsApiFunctionRole/Properties/Policies", "kms:Decrypt", "sqs:Decrypt"),
          set(RUNTIME, "/OutboxRelayFunction/Properties/Runtime", "\"java99\""),
          set(RUNTIME, "/OutboxRelayFunction/Properties/Architectures", "[\"x86_64\"]"),
          drop(RUNTIME, API + "/TracingConfig"),
          drop(RUNTIME, "/RebuildWorkerFunction"),
          set(SNAPSHOTS, API + "/EphemeralStorage", "{\"Size\":1024}"),
          drop(SNAPSHOTS, API + "/SnapStart"),
          set(
              SNAPSHOTS,
              "/RebuildScheduleFunction/Properties/SnapStart",
              "{\"ApplyOn\":\"PublishedVersions\"}"),
          drop(VERSIONS, "/GoalsApiFunctionVersion0000000000"),
          set(VERSIONS, "/Parameters/Revision/Default", "\"1111111111111111\""),
          set(VERSIONS, "/GoalsApiFunctionAliaslive/Properties/FunctionVersion", "\"$LATEST\""),
          drop(SHIFT, "/GoalsApiFunctionAliaslive/UpdatePolicy"),
          drop(SHIFT, "/GoalsApiFunctionDeploymentGroup/Properties/AlarmConfiguration"),
          set(
              SHIFT,
              "/GoalsApiFunctionDeploymentGroup/Properties/AlarmConfiguration/Alarms/0/Name",
              "\"another\""),
          set(SHIFT, "/GoalsApiShiftAlarm/Properties/MetricName", "\"Errors\""),
          set(SHIFT, "/GoalsApiShiftAlarm/Properties/EvaluationPeriods", "5"),
          drop(SHIFT, "/Parameters/TrafficShift/AllowedValues/1"),
          drop("an alarm without a topic stops a deployment", "/GoalsApiFunctionDeploymentGroup"),
          set(NETWORK, "/CacheEvictorFunction/Properties/VpcConfig", "{\"SubnetIds\":[]}"),
          drop(NETWORK, "/RebuildWorkerFunction/Properties/VpcConfig"),
          set(SECRETS, API + "/Environment/Variables/GOALS_DB_PASSWORD", "\"x\""),
          set(SECRETS, "/Parameters/DatabaseUrlOptions/Default", "\"sslMode=REQUIRED\""),
          set(SECRETS, "/Parameters/DatabaseUrlOptions/AllowedPattern", "\".*\""),
          drop(SECRETS, API + "/Environment/Variables/GOALS_DB_SECRET_ARN"),
          drop(SECRETS, "/OutboxRelayFunction/Properties/Environment/Variables/GOALS_DB_AUTHORITY"),
          drop(
              "logs are kept for as long as the parameter says",
              "/GoalsApiLog/Properties/RetentionInDays"),
          replace(
              OWN,
              "/GoalsApiFunctionRole/Properties/Policies",
              "dynamodb:GetItem",
              "dynamodb:Scan"),
          replace(
              OWN,
              "/GoalsApiFunctionRole/Properties/Policies",
              "{\"Fn::GetAtt\":[\"GoalsTable\",\"Arn\"]}",
              "\"*\""),
          replace(
              OWN,
              "/OutboxRelayFunctionRole/Properties/Policies",
              "OutboxDatabaseSecretArn",
              "DatabaseSecretArn"),
          set(
              "the transform adds only known managed policies",
              "/OutboxRelayFunctionRole/Properties/ManagedPolicyArns/0",
              "\"arn:aws:iam::aws:policy/AdministratorAccess\""),
          replace(
              WILDCARD,
              "/OutboxRelayFunctionEveryMinuteRole/Properties/Policies",
              "lambda:InvokeFunction",
              "lambda:*"),
          set(EVENTS, RULE + "/EventPattern/detail-type", "[\"SaleRegistred\"]"),
          set(EVENTS, RULE + "/EventPattern/source", "[\"sales\"]"),
          drop(EVENTS, RULE + "/EventBusName"),
          drop(NOT_UNDERSTOOD, CATCH_ALL + "/$or/0"),
          drop(NOT_UNDERSTOOD, CATCH_ALL + "/$or/2"),
          set(NOT_UNDERSTOOD, CATCH_ALL + "/$or/3/source/0/anything-but/0", "\"goals\""),
          drop("each rule limits its retries in number and time", RULE + "/Targets/0/RetryPolicy"),
          drop(UNDELIVERED, RULE + "/Targets/0/DeadLetterConfig"),
          drop(UNDELIVERED, "/EvictionDeliveryQueuePolicy"),
          drop(
              UNDELIVERED,
              "/EvictionDeliveryQueuePolicy/Properties/PolicyDocument/Statement/0"
                  + "/Condition/ArnEquals/aws:SourceArn/1"),
          drop(FAILED, "/CacheEvictorFunctionEventInvokeConfig"),
          set(
              FAILED,
              "/CacheEvictorFunctionEventInvokeConfig/Properties/DestinationConfig/OnFailure"
                  + "/Destination",
              "{\"Fn::GetAtt\":[\"EvictionDeliveryQueue\",\"Arn\"]}"),
          set(EMITTERS, "/LeadEventsBusPolicy/Properties/Statement/Principal", "\"*\""),
          drop(EMITTERS, "/LeadEventsBusPolicy/Condition"),
          set(
              "a week of events is kept for replay",
              "/LeadEventsArchive/Properties/RetentionDays",
              "0"),
          set(SCHEDULES, "/RebuildScheduleFunctionMonthly/Properties/Name", "\"Monthly\""),
          drop(SCHEDULES, "/RebuildScheduleFunctionMonthly/Properties/Target/Input"),
          set(CRON, "/Parameters/RebuildCron/Default", "\"cron(0 3 1,3 * * *)\""),
          set(
              SECOND_ATTEMPT,
              "/CacheEvictorFunction/Properties/Environment/Variables/GOALS_DYNAMODB_TIMEOUT_MS",
              "500"),
          set(SECOND_ATTEMPT, "/CacheEvictorFunction/Properties/Timeout", "16"),
          drop(
              "instances, and so MySQL's connections, are limited",
              API + "/ReservedConcurrentExecutions"),
          set(CRON, "/Parameters/WarmUpCron/Default", "\"cron(30 6 ? * ? *)\""),
          drop(CRON, "/Parameters/WarmUpCron/AllowedPattern"),
          drop(
              "the rebuild runs in the business's time zone",
              "/RebuildScheduleFunctionMonthly/Properties/ScheduleExpressionTimezone"),
          drop(UNSTARTED, "/RebuildScheduleFunctionMonthly/Properties/Target/DeadLetterConfig"),
          drop(UNSTARTED, "/RebuildScheduleFunctionEventInvokeConfig"),
          set(SWITCHES, "/RebuildScheduleFunctionWarmUp/Properties/State", "\"ENABLED\""),
          drop(SWITCHES, "/OutboxRelayFunctionEveryMinute/Properties/State"),
          set(
              "a message stays hidden six times as long as a worker may run",
              "/RebuildQueue/Properties/VisibilityTimeout",
              "539"),
          set(
              "a message stays hidden six times as long as a worker may run",
              "/RebuildWorkerFunction/Properties/Timeout",
              "91"),
          set(WORKERS, "/Parameters/RebuildConcurrency/MinValue", "1"),
          drop(WORKERS, "/RebuildWorkerFunctionRebuild/Properties/FunctionResponseTypes"),
          drop(WORKERS, "/RebuildWorkerFunctionRebuild/Properties/ScalingConfig"),
          set(
              "a wallet's time limit is below the worker's",
              "/RebuildWorkerFunction/Properties/Timeout",
              "75"),
          drop(REDRIVE, "/RebuildQueue/Properties/RedrivePolicy"),
          set(REDRIVE, "/RebuildQueue/Properties/RedrivePolicy/maxReceiveCount", "1"),
          set(TABLE, "/GoalsTable/Properties/TimeToLiveSpecification/AttributeName", "\"expires\""),
          drop(TABLE, "/GoalsTable/Properties/SSESpecification"),
          drop(TABLE, "/GoalsTable/Properties/KeySchema/1"),
          set(TABLE, "/GoalsTable/Properties/BillingMode", "\"PROVISIONED\""),
          drop("queues accept only encrypted connections", "/QueuePolicy/Properties/Queues/2"),
          drop(
              "queues accept only encrypted connections",
              "/EvictionDeliveryQueuePolicy/Properties/PolicyDocument/Statement/1"),
          set(
              "queues accept only encrypted connections",
              "/QueuePolicy/Properties/Queues/0",
              "{\"Ref\":\"EvictionDeliveryQueue\"}"),
          set(
              "production's table can't be deleted by mistake",
              "/GoalsTable/Properties/DeletionProtectionEnabled",
              "false"),
          drop("queues are encrypted", "/EvictionFailureQueue/Properties/SqsManagedSseEnabled"),
          drop(
              "a queue of failed messages keeps them as long as possible",
              "/EvictionFailureQueue/Properties/MessageRetentionPeriod"),
          drop(WATCHED, "/OutboxRelayErrorsAlarm"),
          set(WATCHED, "/GoalsApiThrottlesAlarm/Properties/MetricName", "\"Throttle\""),
          // REST APIs use the name 5XXError; an alarm on that name has no data for an HTTP API.
          set(
              "the API is watched for 5xx and for slow answers",
              "/GoalsApiServerErrorsAlarm/Properties/MetricName",
              "\"5XXError\""),
          set(
              "the API is watched for 5xx and for slow answers",
              "/GoalsApiLatencyAlarm/Properties/ExtendedStatistic",
              "\"p50\""),
          drop(LOST, "/EvictionFailureDepthAlarm"),
          drop(LOST, "/RebuildDeadLetterAgeAlarm"),
          set(
              LOST,
              "/ScheduleFailureDepthAlarm/Properties/Dimensions/0/Value",
              "{\"Fn::GetAtt\":[\"RebuildQueue\",\"QueueName\"]}"),
          drop("an alarm on a log line's figure has its filter", "/OutboxParked"),
          set(
              "an alarm on a log line's figure has its filter",
              "/CacheEvictorAgeAlarm/Properties/MetricName",
              "\"EventAge\""),
          drop(
              "every alarm notifies the topic when it starts and when it ends",
              "/OutboxRelayErrorsAlarm/Properties/OKActions"),
          drop(SILENCE, "/OutboxRelayErrorsAlarm/Properties/TreatMissingData"),
          set(SILENCE, "/OutboxRelaySilentAlarm/Properties/TreatMissingData", "\"notBreaching\""),
          drop(SILENCE, "/OutboxRelaySilentAlarm/Condition"),
          set(REBUILT, "/Parameters/RebuildCron/Default", "\"cron(0 5 1,3 * ? *)\""),
          set(REBUILT, "/Parameters/RebuildCron/Default", "\"cron(0 3 1,4 * ? *)\""),
          set(REBUILT, "/RebuildSilentAlarm/Properties/Metrics/2/MetricStat/Period", "7200"),
          drop(REBUILT, "/RebuildSilentAlarm/Condition"),
          drop(
              "reads that bypass the cache and failed calls are watched",
              "/EvictorCacheCallsFailed"),
          set(
              "reads that bypass the cache and failed calls are watched",
              "/GoalsApiBypassAlarm/Properties/Threshold",
              "100"),
          drop("an alarm on a log line's figure has its filter", "/Bypasses"),
          replace(
              "the dashboard shows what exists",
              "/Dashboard/Properties/DashboardBody",
              "${RebuildQueue.QueueName}",
              "${RebuildsQueue.QueueName}"),
          replace(
              "the dashboard shows what exists",
              "/Dashboard/Properties/DashboardBody",
              "]${Database}",
              "]"),
          replace(
              "the dashboard shows what exists",
              "/Dashboard/Properties/DashboardBody",
              "]}},",
              "]}}"),
          set(
              RUNBOOK,
              "/UnheardOfAlarm",
              "{\"Type\":\"AWS::CloudWatch::Alarm\",\"Properties\":{}}"),
          replace(RUNBOOK, "/OutboxRelayErrorsAlarm/Properties/AlarmDescription", "docs/", "wiki/"),
          drop("the page's resources exist only if they are asked for", "/PageAccess/Condition"),
          set(
              PRIVATE,
              "/PageBucket/Properties/PublicAccessBlockConfiguration/BlockPublicPolicy",
              "false"),
          drop(PRIVATE, "/PageBucketPolicy/Properties/PolicyDocument/Statement/0/Condition"),
          drop(PRIVATE, "/PageBucketPolicy/Properties/PolicyDocument/Statement/1"),
          drop(PRIVATE, PAGE + "/Origins/0/OriginAccessControlId"),
          set(
              UNCHANGED,
              PAGE + "/CacheBehaviors/0/CachePolicyId",
              "\"658327ea-f89d-4fab-a63d-7e88639e58f6\""),
          set(UNCHANGED, PAGE + "/CacheBehaviors/0/Compress", "true"),
          drop(UNCHANGED, PAGE + "/CacheBehaviors/0/ResponseHeadersPolicyId"),
          set(
              ERRORS,
              PAGE + "/CustomErrorResponses/0",
              "{\"ErrorCode\":404,\"ResponsePagePath\":\"/index.html\",\"ResponseCode\":200}"),
          drop(ERRORS, PAGE + "/CustomErrorResponses/2"),
          drop(
              "the page's own addresses return the page",
              PAGE + "/DefaultCacheBehavior/FunctionAssociations"),
          replace(
              POLICY,
              "/PageHeaders/Properties",
              "script-src 'self'",
              "script-src 'self' 'unsafe-inline'"),
          set(
              "a domain name of the page needs TLS 1.2 or newer",
              PAGE + "/ViewerCertificate/Fn::If/1/MinimumProtocolVersion",
              "\"TLSv1\""),
          drop("a domain name of the page needs TLS 1.2 or newer", PAGE + "/WebACLId"),
          drop("a domain name of the page needs TLS 1.2 or newer", PAGE + "/Logging"),
          drop(POLICY, PAGE + "/DefaultCacheBehavior/ResponseHeadersPolicyId"),
          replace(POLICY, "/PageHeaders/Properties", "worker-src 'self';", ""),
          drop(
              "the page's worker may serve the page's own address",
              "/PageHeaders/Properties/ResponseHeadersPolicyConfig/CustomHeadersConfig"));

  private Mutants() {}
}
