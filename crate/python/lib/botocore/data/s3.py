"""What the service model of S3 says, recorded by `record/service_models.py` from botocore 1.44.8."""

METADATA = {'apiVersion': '2006-03-01', 'endpointPrefix': 's3', 'protocol': 'rest-xml', 'serviceId': 'S3', 'serviceFullName': 'Amazon Simple Storage Service', 'signatureVersion': 's3'}

LINES = r"""
op AbortMultipartUpload DELETE /{Bucket}/{Key+} AbortMultipartUploadRequest AbortMultipartUploadOutput NoSuchUpload
op CompleteMultipartUpload POST /{Bucket}/{Key+} CompleteMultipartUploadRequest CompleteMultipartUploadOutput -
op CopyObject PUT /{Bucket}/{Key+} CopyObjectRequest CopyObjectOutput ObjectNotInActiveTierError
op CreateBucket PUT /{Bucket} CreateBucketRequest CreateBucketOutput BucketAlreadyExists,BucketAlreadyOwnedByYou
op CreateMultipartUpload POST /{Bucket}/{Key+}?uploads CreateMultipartUploadRequest CreateMultipartUploadOutput -
op DeleteBucket DELETE /{Bucket} DeleteBucketRequest - -
op DeleteBucketCors DELETE /{Bucket}?cors DeleteBucketCorsRequest - -
op DeleteBucketEncryption DELETE /{Bucket}?encryption DeleteBucketEncryptionRequest - -
op DeleteBucketLifecycle DELETE /{Bucket}?lifecycle DeleteBucketLifecycleRequest - -
op DeleteBucketOwnershipControls DELETE /{Bucket}?ownershipControls DeleteBucketOwnershipControlsRequest - -
op DeleteBucketPolicy DELETE /{Bucket}?policy DeleteBucketPolicyRequest - -
op DeleteBucketReplication DELETE /{Bucket}?replication DeleteBucketReplicationRequest - -
op DeleteBucketTagging DELETE /{Bucket}?tagging DeleteBucketTaggingRequest - -
op DeleteBucketWebsite DELETE /{Bucket}?website DeleteBucketWebsiteRequest - -
op DeleteObject DELETE /{Bucket}/{Key+} DeleteObjectRequest DeleteObjectOutput -
op DeleteObjectTagging DELETE /{Bucket}/{Key+}?tagging DeleteObjectTaggingRequest DeleteObjectTaggingOutput -
op DeleteObjects POST /{Bucket}?delete DeleteObjectsRequest DeleteObjectsOutput -
op DeletePublicAccessBlock DELETE /{Bucket}?publicAccessBlock DeletePublicAccessBlockRequest - -
op GetBucketAccelerateConfiguration GET /{Bucket}?accelerate GetBucketAccelerateConfigurationRequest GetBucketAccelerateConfigurationOutput -
op GetBucketAcl GET /{Bucket}?acl GetBucketAclRequest GetBucketAclOutput -
op GetBucketCors GET /{Bucket}?cors GetBucketCorsRequest GetBucketCorsOutput -
op GetBucketEncryption GET /{Bucket}?encryption GetBucketEncryptionRequest GetBucketEncryptionOutput -
op GetBucketLifecycleConfiguration GET /{Bucket}?lifecycle GetBucketLifecycleConfigurationRequest GetBucketLifecycleConfigurationOutput -
op GetBucketLocation GET /{Bucket}?location GetBucketLocationRequest GetBucketLocationOutput -
op GetBucketLogging GET /{Bucket}?logging GetBucketLoggingRequest GetBucketLoggingOutput -
op GetBucketNotificationConfiguration GET /{Bucket}?notification GetBucketNotificationConfigurationRequest NotificationConfiguration -
op GetBucketOwnershipControls GET /{Bucket}?ownershipControls GetBucketOwnershipControlsRequest GetBucketOwnershipControlsOutput -
op GetBucketPolicy GET /{Bucket}?policy GetBucketPolicyRequest GetBucketPolicyOutput -
op GetBucketPolicyStatus GET /{Bucket}?policyStatus GetBucketPolicyStatusRequest GetBucketPolicyStatusOutput -
op GetBucketReplication GET /{Bucket}?replication GetBucketReplicationRequest GetBucketReplicationOutput -
op GetBucketRequestPayment GET /{Bucket}?requestPayment GetBucketRequestPaymentRequest GetBucketRequestPaymentOutput -
op GetBucketTagging GET /{Bucket}?tagging GetBucketTaggingRequest GetBucketTaggingOutput -
op GetBucketVersioning GET /{Bucket}?versioning GetBucketVersioningRequest GetBucketVersioningOutput -
op GetBucketWebsite GET /{Bucket}?website GetBucketWebsiteRequest GetBucketWebsiteOutput -
op GetObject GET /{Bucket}/{Key+} GetObjectRequest GetObjectOutput NoSuchKey,InvalidObjectState
op GetObjectAcl GET /{Bucket}/{Key+}?acl GetObjectAclRequest GetObjectAclOutput NoSuchKey
op GetObjectAttributes GET /{Bucket}/{Key+}?attributes GetObjectAttributesRequest GetObjectAttributesOutput NoSuchKey
op GetObjectLegalHold GET /{Bucket}/{Key+}?legal-hold GetObjectLegalHoldRequest GetObjectLegalHoldOutput -
op GetObjectLockConfiguration GET /{Bucket}?object-lock GetObjectLockConfigurationRequest GetObjectLockConfigurationOutput -
op GetObjectRetention GET /{Bucket}/{Key+}?retention GetObjectRetentionRequest GetObjectRetentionOutput -
op GetObjectTagging GET /{Bucket}/{Key+}?tagging GetObjectTaggingRequest GetObjectTaggingOutput -
op GetPublicAccessBlock GET /{Bucket}?publicAccessBlock GetPublicAccessBlockRequest GetPublicAccessBlockOutput -
op HeadBucket HEAD /{Bucket} HeadBucketRequest HeadBucketOutput NoSuchBucket
op HeadObject HEAD /{Bucket}/{Key+} HeadObjectRequest HeadObjectOutput NoSuchKey
op ListBuckets GET / ListBucketsRequest ListBucketsOutput -
op ListMultipartUploads GET /{Bucket}?uploads ListMultipartUploadsRequest ListMultipartUploadsOutput -
op ListObjectVersions GET /{Bucket}?versions ListObjectVersionsRequest ListObjectVersionsOutput -
op ListObjects GET /{Bucket} ListObjectsRequest ListObjectsOutput NoSuchBucket
op ListObjectsV2 GET /{Bucket}?list-type=2 ListObjectsV2Request ListObjectsV2Output NoSuchBucket
op ListParts GET /{Bucket}/{Key+} ListPartsRequest ListPartsOutput -
op PutBucketAccelerateConfiguration PUT /{Bucket}?accelerate PutBucketAccelerateConfigurationRequest - -
op PutBucketAcl PUT /{Bucket}?acl PutBucketAclRequest - -
op PutBucketCors PUT /{Bucket}?cors PutBucketCorsRequest - -
op PutBucketEncryption PUT /{Bucket}?encryption PutBucketEncryptionRequest - -
op PutBucketLifecycleConfiguration PUT /{Bucket}?lifecycle PutBucketLifecycleConfigurationRequest PutBucketLifecycleConfigurationOutput -
op PutBucketLogging PUT /{Bucket}?logging PutBucketLoggingRequest - -
op PutBucketNotificationConfiguration PUT /{Bucket}?notification PutBucketNotificationConfigurationRequest - -
op PutBucketOwnershipControls PUT /{Bucket}?ownershipControls PutBucketOwnershipControlsRequest - -
op PutBucketPolicy PUT /{Bucket}?policy PutBucketPolicyRequest - -
op PutBucketReplication PUT /{Bucket}?replication PutBucketReplicationRequest - -
op PutBucketRequestPayment PUT /{Bucket}?requestPayment PutBucketRequestPaymentRequest - -
op PutBucketTagging PUT /{Bucket}?tagging PutBucketTaggingRequest - -
op PutBucketVersioning PUT /{Bucket}?versioning PutBucketVersioningRequest - -
op PutBucketWebsite PUT /{Bucket}?website PutBucketWebsiteRequest - -
op PutObject PUT /{Bucket}/{Key+} PutObjectRequest PutObjectOutput InvalidRequest,InvalidWriteOffset,TooManyParts,EncryptionTypeMismatch
op PutObjectAcl PUT /{Bucket}/{Key+}?acl PutObjectAclRequest PutObjectAclOutput NoSuchKey
op PutObjectLegalHold PUT /{Bucket}/{Key+}?legal-hold PutObjectLegalHoldRequest PutObjectLegalHoldOutput -
op PutObjectLockConfiguration PUT /{Bucket}?object-lock PutObjectLockConfigurationRequest PutObjectLockConfigurationOutput -
op PutObjectRetention PUT /{Bucket}/{Key+}?retention PutObjectRetentionRequest PutObjectRetentionOutput -
op PutObjectTagging PUT /{Bucket}/{Key+}?tagging PutObjectTaggingRequest PutObjectTaggingOutput -
op PutPublicAccessBlock PUT /{Bucket}?publicAccessBlock PutPublicAccessBlockRequest - -
op RestoreObject POST /{Bucket}/{Key+}?restore RestoreObjectRequest RestoreObjectOutput ObjectAlreadyInActiveTierError
op UploadPart PUT /{Bucket}/{Key+} UploadPartRequest UploadPartOutput -
op UploadPartCopy PUT /{Bucket}/{Key+} UploadPartCopyRequest UploadPartCopyOutput -
names CreateBucketMetadataConfiguration CreateBucketMetadataTableConfiguration CreateSession DeleteBucketAnalyticsConfiguration DeleteBucketIntelligentTieringConfiguration DeleteBucketInventoryConfiguration DeleteBucketMetadataConfiguration DeleteBucketMetadataTableConfiguration DeleteBucketMetricsConfiguration DeleteObjectAnnotation GetBucketAbac GetBucketAnalyticsConfiguration GetBucketIntelligentTieringConfiguration GetBucketInventoryConfiguration GetBucketLifecycle GetBucketMetadataConfiguration GetBucketMetadataTableConfiguration GetBucketMetricsConfiguration GetBucketNotification GetObjectAnnotation GetObjectTorrent ListBucketAnalyticsConfigurations ListBucketIntelligentTieringConfigurations ListBucketInventoryConfigurations ListBucketMetricsConfigurations ListDirectoryBuckets ListObjectAnnotations PutBucketAbac PutBucketAnalyticsConfiguration PutBucketIntelligentTieringConfiguration PutBucketInventoryConfiguration PutBucketLifecycle PutBucketMetricsConfiguration PutBucketNotification PutObjectAnnotation RenameObject SelectObjectContent UpdateBucketMetadataAnnotationTableConfiguration UpdateBucketMetadataInventoryTableConfiguration UpdateBucketMetadataJournalTableConfiguration UpdateObjectEncryption WriteGetObjectResponse
pager ListMultipartUploads {"limit_key":"MaxUploads","more_results":"IsTruncated","output_token":["NextKeyMarker","NextUploadIdMarker"],"input_token":["KeyMarker","UploadIdMarker"],"result_key":["Uploads","CommonPrefixes"],"non_aggregate_keys":["RequestCharged","Prefix"]}
pager ListObjectVersions {"more_results":"IsTruncated","limit_key":"MaxKeys","output_token":["NextKeyMarker","NextVersionIdMarker"],"input_token":["KeyMarker","VersionIdMarker"],"result_key":["Versions","DeleteMarkers","CommonPrefixes"],"non_aggregate_keys":["RequestCharged","Prefix"]}
pager ListObjects {"more_results":"IsTruncated","limit_key":"MaxKeys","output_token":"NextMarker || Contents[-1].Key","input_token":"Marker","result_key":["Contents","CommonPrefixes"],"non_aggregate_keys":["RequestCharged","Prefix"]}
pager ListObjectsV2 {"more_results":"IsTruncated","limit_key":"MaxKeys","output_token":"NextContinuationToken","input_token":"ContinuationToken","result_key":["Contents","CommonPrefixes"],"non_aggregate_keys":["RequestCharged","Prefix"]}
pager ListParts {"more_results":"IsTruncated","limit_key":"MaxParts","output_token":"NextPartNumberMarker","input_token":"PartNumberMarker","result_key":"Parts","non_aggregate_keys":["ChecksumAlgorithm","Initiator","Owner","StorageClass","ChecksumType"]}
pager ListBuckets {"input_token":"ContinuationToken","limit_key":"MaxBuckets","output_token":"ContinuationToken","result_key":"Buckets","non_aggregate_keys":["Owner","Prefix"]}
waiter BucketExists {"operation":"HeadBucket","delay":5,"maxAttempts":20,"acceptors":[{"matcher":"status","expected":200,"state":"success"},{"matcher":"status","expected":301,"state":"success"},{"matcher":"status","expected":403,"state":"success"},{"matcher":"status","expected":404,"state":"retry"}]}
waiter BucketNotExists {"operation":"HeadBucket","delay":5,"maxAttempts":20,"acceptors":[{"matcher":"status","expected":404,"state":"success"}]}
waiter ObjectExists {"operation":"HeadObject","delay":5,"maxAttempts":20,"acceptors":[{"matcher":"status","expected":200,"state":"success"},{"matcher":"status","expected":404,"state":"retry"}]}
waiter ObjectNotExists {"operation":"HeadObject","delay":5,"maxAttempts":20,"acceptors":[{"matcher":"status","expected":404,"state":"success"}]}
AbortMultipartUploadRequest structure Bucket*:BucketName@u Key*:ObjectKey@u UploadId*:MultipartUploadId@q=uploadId RequestPayer:RequestPayer@h=x-amz-request-payer ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner IfMatchInitiatedTime:IfMatchInitiatedTime@h=x-amz-if-match-initiated-time
BucketName string
ObjectKey string min=1
MultipartUploadId string
RequestPayer string enum=requester
AccountId string
IfMatchInitiatedTime timestamp format=rfc822
AbortMultipartUploadOutput structure RequestCharged:RequestCharged@h=x-amz-request-charged VersionId:ObjectVersionId@h=x-amz-version-id
RequestCharged string enum=requester
ObjectVersionId string
NoSuchUpload structure !error=NoSuchUpload
CompleteMultipartUploadRequest structure !payload=MultipartUpload Bucket*:BucketName@u Key*:ObjectKey@u MultipartUpload:CompletedMultipartUpload UploadId*:MultipartUploadId@q=uploadId ChecksumCRC32:ChecksumCRC32@h=x-amz-checksum-crc32 ChecksumCRC32C:ChecksumCRC32C@h=x-amz-checksum-crc32c ChecksumCRC64NVME:ChecksumCRC64NVME@h=x-amz-checksum-crc64nvme ChecksumSHA1:ChecksumSHA1@h=x-amz-checksum-sha1 ChecksumSHA256:ChecksumSHA256@h=x-amz-checksum-sha256 ChecksumSHA512:ChecksumSHA512@h=x-amz-checksum-sha512 ChecksumMD5:ChecksumMD5@h=x-amz-checksum-md5 ChecksumXXHASH64:ChecksumXXHASH64@h=x-amz-checksum-xxhash64 ChecksumXXHASH3:ChecksumXXHASH3@h=x-amz-checksum-xxhash3 ChecksumXXHASH128:ChecksumXXHASH128@h=x-amz-checksum-xxhash128 ChecksumType:ChecksumType@h=x-amz-checksum-type MpuObjectSize:MpuObjectSize@h=x-amz-mp-object-size RequestPayer:RequestPayer@h=x-amz-request-payer ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner IfMatch:IfMatch@h=If-Match IfNoneMatch:IfNoneMatch@h=If-None-Match SSECustomerAlgorithm:SSECustomerAlgorithm@h=x-amz-server-side-encryption-customer-algorithm SSECustomerKey:SSECustomerKey@h=x-amz-server-side-encryption-customer-key SSECustomerKeyMD5:SSECustomerKeyMD5@h=x-amz-server-side-encryption-customer-key-MD5
CompletedMultipartUpload structure Parts:CompletedPartList
CompletedPartList list CompletedPart
CompletedPart structure ETag:ETag ChecksumCRC32:ChecksumCRC32 ChecksumCRC32C:ChecksumCRC32C ChecksumCRC64NVME:ChecksumCRC64NVME ChecksumSHA1:ChecksumSHA1 ChecksumSHA256:ChecksumSHA256 ChecksumSHA512:ChecksumSHA512 ChecksumMD5:ChecksumMD5 ChecksumXXHASH64:ChecksumXXHASH64 ChecksumXXHASH3:ChecksumXXHASH3 ChecksumXXHASH128:ChecksumXXHASH128 PartNumber:PartNumber
ETag string
ChecksumCRC32 string
ChecksumCRC32C string
ChecksumCRC64NVME string
ChecksumSHA1 string
ChecksumSHA256 string
ChecksumSHA512 string
ChecksumMD5 string
ChecksumXXHASH64 string
ChecksumXXHASH3 string
ChecksumXXHASH128 string
PartNumber integer
ChecksumType string enum=COMPOSITE|FULL_OBJECT
MpuObjectSize long
IfMatch string
IfNoneMatch string
SSECustomerAlgorithm string
SSECustomerKey string
SSECustomerKeyMD5 string
CompleteMultipartUploadOutput structure Location:Location Bucket:BucketName Key:ObjectKey Expiration:Expiration@h=x-amz-expiration ETag:ETag ChecksumCRC32:ChecksumCRC32 ChecksumCRC32C:ChecksumCRC32C ChecksumCRC64NVME:ChecksumCRC64NVME ChecksumSHA1:ChecksumSHA1 ChecksumSHA256:ChecksumSHA256 ChecksumSHA512:ChecksumSHA512 ChecksumMD5:ChecksumMD5 ChecksumXXHASH64:ChecksumXXHASH64 ChecksumXXHASH3:ChecksumXXHASH3 ChecksumXXHASH128:ChecksumXXHASH128 ChecksumType:ChecksumType ServerSideEncryption:ServerSideEncryption@h=x-amz-server-side-encryption VersionId:ObjectVersionId@h=x-amz-version-id SSEKMSKeyId:SSEKMSKeyId@h=x-amz-server-side-encryption-aws-kms-key-id BucketKeyEnabled:BucketKeyEnabled@h=x-amz-server-side-encryption-bucket-key-enabled RequestCharged:RequestCharged@h=x-amz-request-charged
Location string
Expiration string
ServerSideEncryption string enum=AES256|aws:fsx|aws:backup|aws:kms|aws:kms:dsse
SSEKMSKeyId string
BucketKeyEnabled boolean
CopyObjectRequest structure ACL:ObjectCannedACL@h=x-amz-acl Bucket*:BucketName@u CacheControl:CacheControl@h=Cache-Control ChecksumAlgorithm:ChecksumAlgorithm@h=x-amz-checksum-algorithm ContentDisposition:ContentDisposition@h=Content-Disposition ContentEncoding:ContentEncoding@h=Content-Encoding ContentLanguage:ContentLanguage@h=Content-Language ContentType:ContentType@h=Content-Type CopySource*:CopySource@h=x-amz-copy-source CopySourceIfMatch:CopySourceIfMatch@h=x-amz-copy-source-if-match CopySourceIfModifiedSince:CopySourceIfModifiedSince@h=x-amz-copy-source-if-modified-since CopySourceIfNoneMatch:CopySourceIfNoneMatch@h=x-amz-copy-source-if-none-match CopySourceIfUnmodifiedSince:CopySourceIfUnmodifiedSince@h=x-amz-copy-source-if-unmodified-since Expires:Expires@h=Expires GrantFullControl:GrantFullControl@h=x-amz-grant-full-control GrantRead:GrantRead@h=x-amz-grant-read GrantReadACP:GrantReadACP@h=x-amz-grant-read-acp GrantWriteACP:GrantWriteACP@h=x-amz-grant-write-acp IfMatch:IfMatch@h=If-Match IfNoneMatch:IfNoneMatch@h=If-None-Match Key*:ObjectKey@u Metadata:Metadata@m=x-amz-meta- MetadataDirective:MetadataDirective@h=x-amz-metadata-directive TaggingDirective:TaggingDirective@h=x-amz-tagging-directive AnnotationDirective:AnnotationDirective@h=x-amz-object-annotation-directive ServerSideEncryption:ServerSideEncryption@h=x-amz-server-side-encryption StorageClass:StorageClass@h=x-amz-storage-class WebsiteRedirectLocation:WebsiteRedirectLocation@h=x-amz-website-redirect-location SSECustomerAlgorithm:SSECustomerAlgorithm@h=x-amz-server-side-encryption-customer-algorithm SSECustomerKey:SSECustomerKey@h=x-amz-server-side-encryption-customer-key SSECustomerKeyMD5:SSECustomerKeyMD5@h=x-amz-server-side-encryption-customer-key-MD5 SSEKMSKeyId:SSEKMSKeyId@h=x-amz-server-side-encryption-aws-kms-key-id SSEKMSEncryptionContext:SSEKMSEncryptionContext@h=x-amz-server-side-encryption-context BucketKeyEnabled:BucketKeyEnabled@h=x-amz-server-side-encryption-bucket-key-enabled CopySourceSSECustomerAlgorithm:CopySourceSSECustomerAlgorithm@h=x-amz-copy-source-server-side-encryption-customer-algorithm CopySourceSSECustomerKey:CopySourceSSECustomerKey@h=x-amz-copy-source-server-side-encryption-customer-key CopySourceSSECustomerKeyMD5:CopySourceSSECustomerKeyMD5@h=x-amz-copy-source-server-side-encryption-customer-key-MD5 RequestPayer:RequestPayer@h=x-amz-request-payer Tagging:TaggingHeader@h=x-amz-tagging ObjectLockMode:ObjectLockMode@h=x-amz-object-lock-mode ObjectLockRetainUntilDate:ObjectLockRetainUntilDate@h=x-amz-object-lock-retain-until-date ObjectLockLegalHoldStatus:ObjectLockLegalHoldStatus@h=x-amz-object-lock-legal-hold ObjectLockEventHold:ObjectLockEventHold@h=x-amz-object-lock-event-hold ObjectLockEventHoldDurationDays:ObjectLockEventHoldDurationDays@h=x-amz-object-lock-event-hold-duration-days ObjectLockEventHoldDurationYears:ObjectLockEventHoldDurationYears@h=x-amz-object-lock-event-hold-duration-years ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner ExpectedSourceBucketOwner:AccountId@h=x-amz-source-expected-bucket-owner
ObjectCannedACL string enum=private|public-read|public-read-write|authenticated-read|aws-exec-read|bucket-owner-read|bucket-owner-full-control
CacheControl string
ChecksumAlgorithm string enum=CRC32|CRC32C|SHA1|SHA256|CRC64NVME|SHA512|MD5|XXHASH64|XXHASH3|XXHASH128
ContentDisposition string
ContentEncoding string
ContentLanguage string
ContentType string
CopySource string
CopySourceIfMatch string
CopySourceIfModifiedSince timestamp
CopySourceIfNoneMatch string
CopySourceIfUnmodifiedSince timestamp
Expires timestamp
GrantFullControl string
GrantRead string
GrantReadACP string
GrantWriteACP string
Metadata map MetadataKey MetadataValue
MetadataKey string
MetadataValue string
MetadataDirective string enum=COPY|REPLACE
TaggingDirective string enum=COPY|REPLACE
AnnotationDirective string enum=COPY|EXCLUDE
StorageClass string enum=STANDARD|REDUCED_REDUNDANCY|STANDARD_IA|ONEZONE_IA|INTELLIGENT_TIERING|GLACIER|DEEP_ARCHIVE|OUTPOSTS|GLACIER_IR|SNOW|EXPRESS_ONEZONE|FSX_OPENZFS|FSX_ONTAP|AWS_BACKUP_WARM|AWS_BACKUP_LOW_COST_WARM
WebsiteRedirectLocation string
SSEKMSEncryptionContext string
CopySourceSSECustomerAlgorithm string
CopySourceSSECustomerKey string
CopySourceSSECustomerKeyMD5 string
TaggingHeader string
ObjectLockMode string enum=GOVERNANCE|COMPLIANCE
ObjectLockRetainUntilDate timestamp format=iso8601
ObjectLockLegalHoldStatus string enum=ON|OFF
ObjectLockEventHold string enum=ON|OFF
ObjectLockEventHoldDurationDays integer
ObjectLockEventHoldDurationYears integer
CopyObjectOutput structure !payload=CopyObjectResult CopyObjectResult:CopyObjectResult Expiration:Expiration@h=x-amz-expiration CopySourceVersionId:CopySourceVersionId@h=x-amz-copy-source-version-id VersionId:ObjectVersionId@h=x-amz-version-id ServerSideEncryption:ServerSideEncryption@h=x-amz-server-side-encryption SSECustomerAlgorithm:SSECustomerAlgorithm@h=x-amz-server-side-encryption-customer-algorithm SSECustomerKeyMD5:SSECustomerKeyMD5@h=x-amz-server-side-encryption-customer-key-MD5 SSEKMSKeyId:SSEKMSKeyId@h=x-amz-server-side-encryption-aws-kms-key-id SSEKMSEncryptionContext:SSEKMSEncryptionContext@h=x-amz-server-side-encryption-context BucketKeyEnabled:BucketKeyEnabled@h=x-amz-server-side-encryption-bucket-key-enabled RequestCharged:RequestCharged@h=x-amz-request-charged
CopyObjectResult structure ETag:ETag LastModified:LastModified ChecksumType:ChecksumType ChecksumCRC32:ChecksumCRC32 ChecksumCRC32C:ChecksumCRC32C ChecksumCRC64NVME:ChecksumCRC64NVME ChecksumSHA1:ChecksumSHA1 ChecksumSHA256:ChecksumSHA256 ChecksumSHA512:ChecksumSHA512 ChecksumMD5:ChecksumMD5 ChecksumXXHASH64:ChecksumXXHASH64 ChecksumXXHASH3:ChecksumXXHASH3 ChecksumXXHASH128:ChecksumXXHASH128
LastModified timestamp
CopySourceVersionId string
ObjectNotInActiveTierError structure !error=ObjectNotInActiveTierError
CreateBucketRequest structure !payload=CreateBucketConfiguration ACL:BucketCannedACL@h=x-amz-acl Bucket*:BucketName@u CreateBucketConfiguration:CreateBucketConfiguration GrantFullControl:GrantFullControl@h=x-amz-grant-full-control GrantRead:GrantRead@h=x-amz-grant-read GrantReadACP:GrantReadACP@h=x-amz-grant-read-acp GrantWrite:GrantWrite@h=x-amz-grant-write GrantWriteACP:GrantWriteACP@h=x-amz-grant-write-acp ObjectLockEnabledForBucket:ObjectLockEnabledForBucket@h=x-amz-bucket-object-lock-enabled ObjectOwnership:ObjectOwnership@h=x-amz-object-ownership BucketNamespace:BucketNamespace@h=x-amz-bucket-namespace
BucketCannedACL string enum=private|public-read|public-read-write|authenticated-read
CreateBucketConfiguration structure LocationConstraint:BucketLocationConstraint Location:LocationInfo Bucket:BucketInfo Tags:TagSet
BucketLocationConstraint string enum=af-south-1|ap-east-1|ap-east-2|ap-northeast-1|ap-northeast-2|ap-northeast-3|ap-south-1|ap-south-2|ap-southeast-1|ap-southeast-2|ap-southeast-3|ap-southeast-4|ap-southeast-5|ap-southeast-6|ap-southeast-7|ca-central-1|ca-west-1|cn-north-1|cn-northwest-1|EU|eu-central-1|eu-central-2|eu-north-1|eu-south-1|eu-south-2|eu-west-1|eu-west-2|eu-west-3|il-central-1|me-central-1|me-south-1|mx-central-1|sa-east-1|us-east-2|us-gov-east-1|us-gov-west-1|us-west-1|us-west-2
LocationInfo structure Type:LocationType Name:LocationNameAsString
LocationType string enum=AvailabilityZone|LocalZone
LocationNameAsString string
BucketInfo structure DataRedundancy:DataRedundancy Type:BucketType
DataRedundancy string enum=SingleAvailabilityZone|SingleLocalZone
BucketType string enum=Directory
TagSet list Tag
Tag structure Key*:ObjectKey Value*:Value
Value string
GrantWrite string
ObjectLockEnabledForBucket boolean
ObjectOwnership string enum=BucketOwnerPreferred|ObjectWriter|BucketOwnerEnforced
BucketNamespace string enum=account-regional|global
CreateBucketOutput structure Location:Location@h=Location BucketArn:S3RegionalOrS3ExpressBucketArnString@h=x-amz-bucket-arn
S3RegionalOrS3ExpressBucketArnString string min=1 max=128
BucketAlreadyExists structure !error=BucketAlreadyExists
BucketAlreadyOwnedByYou structure !error=BucketAlreadyOwnedByYou
CreateMultipartUploadRequest structure ACL:ObjectCannedACL@h=x-amz-acl Bucket*:BucketName@u CacheControl:CacheControl@h=Cache-Control ContentDisposition:ContentDisposition@h=Content-Disposition ContentEncoding:ContentEncoding@h=Content-Encoding ContentLanguage:ContentLanguage@h=Content-Language ContentType:ContentType@h=Content-Type Expires:Expires@h=Expires GrantFullControl:GrantFullControl@h=x-amz-grant-full-control GrantRead:GrantRead@h=x-amz-grant-read GrantReadACP:GrantReadACP@h=x-amz-grant-read-acp GrantWriteACP:GrantWriteACP@h=x-amz-grant-write-acp Key*:ObjectKey@u Metadata:Metadata@m=x-amz-meta- ServerSideEncryption:ServerSideEncryption@h=x-amz-server-side-encryption StorageClass:StorageClass@h=x-amz-storage-class WebsiteRedirectLocation:WebsiteRedirectLocation@h=x-amz-website-redirect-location SSECustomerAlgorithm:SSECustomerAlgorithm@h=x-amz-server-side-encryption-customer-algorithm SSECustomerKey:SSECustomerKey@h=x-amz-server-side-encryption-customer-key SSECustomerKeyMD5:SSECustomerKeyMD5@h=x-amz-server-side-encryption-customer-key-MD5 SSEKMSKeyId:SSEKMSKeyId@h=x-amz-server-side-encryption-aws-kms-key-id SSEKMSEncryptionContext:SSEKMSEncryptionContext@h=x-amz-server-side-encryption-context BucketKeyEnabled:BucketKeyEnabled@h=x-amz-server-side-encryption-bucket-key-enabled RequestPayer:RequestPayer@h=x-amz-request-payer Tagging:TaggingHeader@h=x-amz-tagging ObjectLockMode:ObjectLockMode@h=x-amz-object-lock-mode ObjectLockRetainUntilDate:ObjectLockRetainUntilDate@h=x-amz-object-lock-retain-until-date ObjectLockLegalHoldStatus:ObjectLockLegalHoldStatus@h=x-amz-object-lock-legal-hold ObjectLockEventHold:ObjectLockEventHold@h=x-amz-object-lock-event-hold ObjectLockEventHoldDurationDays:ObjectLockEventHoldDurationDays@h=x-amz-object-lock-event-hold-duration-days ObjectLockEventHoldDurationYears:ObjectLockEventHoldDurationYears@h=x-amz-object-lock-event-hold-duration-years ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner ChecksumAlgorithm:ChecksumAlgorithm@h=x-amz-checksum-algorithm ChecksumType:ChecksumType@h=x-amz-checksum-type
CreateMultipartUploadOutput structure AbortDate:AbortDate@h=x-amz-abort-date AbortRuleId:AbortRuleId@h=x-amz-abort-rule-id Bucket:BucketName Key:ObjectKey UploadId:MultipartUploadId ServerSideEncryption:ServerSideEncryption@h=x-amz-server-side-encryption SSECustomerAlgorithm:SSECustomerAlgorithm@h=x-amz-server-side-encryption-customer-algorithm SSECustomerKeyMD5:SSECustomerKeyMD5@h=x-amz-server-side-encryption-customer-key-MD5 SSEKMSKeyId:SSEKMSKeyId@h=x-amz-server-side-encryption-aws-kms-key-id SSEKMSEncryptionContext:SSEKMSEncryptionContext@h=x-amz-server-side-encryption-context BucketKeyEnabled:BucketKeyEnabled@h=x-amz-server-side-encryption-bucket-key-enabled RequestCharged:RequestCharged@h=x-amz-request-charged ChecksumAlgorithm:ChecksumAlgorithm@h=x-amz-checksum-algorithm ChecksumType:ChecksumType@h=x-amz-checksum-type VersionId:ObjectVersionId@h=x-amz-version-id
AbortDate timestamp
AbortRuleId string
DeleteBucketRequest structure Bucket*:BucketName@u ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
DeleteBucketCorsRequest structure Bucket*:BucketName@u ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
DeleteBucketEncryptionRequest structure Bucket*:BucketName@u ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
DeleteBucketLifecycleRequest structure Bucket*:BucketName@u ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
DeleteBucketOwnershipControlsRequest structure Bucket*:BucketName@u ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
DeleteBucketPolicyRequest structure Bucket*:BucketName@u ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
DeleteBucketReplicationRequest structure Bucket*:BucketName@u ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
DeleteBucketTaggingRequest structure Bucket*:BucketName@u ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
DeleteBucketWebsiteRequest structure Bucket*:BucketName@u ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
DeleteObjectRequest structure Bucket*:BucketName@u Key*:ObjectKey@u MFA:MFA@h=x-amz-mfa VersionId:ObjectVersionId@q=versionId RequestPayer:RequestPayer@h=x-amz-request-payer BypassGovernanceRetention:BypassGovernanceRetention@h=x-amz-bypass-governance-retention ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner IfMatch:IfMatch@h=If-Match IfMatchLastModifiedTime:IfMatchLastModifiedTime@h=x-amz-if-match-last-modified-time IfMatchSize:IfMatchSize@h=x-amz-if-match-size
MFA string
BypassGovernanceRetention boolean
IfMatchLastModifiedTime timestamp format=rfc822
IfMatchSize long
DeleteObjectOutput structure DeleteMarker:DeleteMarker@h=x-amz-delete-marker VersionId:ObjectVersionId@h=x-amz-version-id RequestCharged:RequestCharged@h=x-amz-request-charged
DeleteMarker boolean
DeleteObjectTaggingRequest structure Bucket*:BucketName@u Key*:ObjectKey@u VersionId:ObjectVersionId@q=versionId ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
DeleteObjectTaggingOutput structure VersionId:ObjectVersionId@h=x-amz-version-id
DeleteObjectsRequest structure !payload=Delete Bucket*:BucketName@u Delete*:Delete MFA:MFA@h=x-amz-mfa RequestPayer:RequestPayer@h=x-amz-request-payer BypassGovernanceRetention:BypassGovernanceRetention@h=x-amz-bypass-governance-retention ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner ChecksumAlgorithm:ChecksumAlgorithm@h=x-amz-sdk-checksum-algorithm
Delete structure Objects*:ObjectIdentifierList Quiet:Quiet
ObjectIdentifierList list ObjectIdentifier
ObjectIdentifier structure Key*:ObjectKey VersionId:ObjectVersionId ETag:ETag LastModifiedTime:LastModifiedTime Size:Size
LastModifiedTime timestamp format=rfc822
Size long
Quiet boolean
DeleteObjectsOutput structure Deleted:DeletedObjects RequestCharged:RequestCharged@h=x-amz-request-charged Errors:Errors
DeletedObjects list DeletedObject
DeletedObject structure Key:ObjectKey VersionId:ObjectVersionId DeleteMarker:DeleteMarker DeleteMarkerVersionId:DeleteMarkerVersionId
DeleteMarkerVersionId string
Errors list Error
Error structure Key:ObjectKey VersionId:ObjectVersionId Code:Code Message:Message
Code string
Message string
DeletePublicAccessBlockRequest structure Bucket*:BucketName@u ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
GetBucketAccelerateConfigurationRequest structure Bucket*:BucketName@u ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner RequestPayer:RequestPayer@h=x-amz-request-payer
GetBucketAccelerateConfigurationOutput structure Status:BucketAccelerateStatus RequestCharged:RequestCharged@h=x-amz-request-charged
BucketAccelerateStatus string enum=Enabled|Suspended
GetBucketAclRequest structure Bucket*:BucketName@u ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
GetBucketAclOutput structure Owner:Owner Grants:Grants
Owner structure DisplayName:DisplayName ID:ID
DisplayName string
ID string
Grants list Grant
Grant structure Grantee:Grantee Permission:Permission
Grantee structure DisplayName:DisplayName EmailAddress:EmailAddress ID:ID Type*:Type URI:URI
EmailAddress string
Type string enum=CanonicalUser|AmazonCustomerByEmail|Group
URI string
Permission string enum=FULL_CONTROL|WRITE|WRITE_ACP|READ|READ_ACP
GetBucketCorsRequest structure Bucket*:BucketName@u ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
GetBucketCorsOutput structure CORSRules:CORSRules
CORSRules list CORSRule
CORSRule structure ID:ID AllowedHeaders:AllowedHeaders AllowedMethods*:AllowedMethods AllowedOrigins*:AllowedOrigins ExposeHeaders:ExposeHeaders MaxAgeSeconds:MaxAgeSeconds
AllowedHeaders list AllowedHeader
AllowedHeader string
AllowedMethods list AllowedMethod
AllowedMethod string
AllowedOrigins list AllowedOrigin
AllowedOrigin string
ExposeHeaders list ExposeHeader
ExposeHeader string
MaxAgeSeconds integer
GetBucketEncryptionRequest structure Bucket*:BucketName@u ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
GetBucketEncryptionOutput structure !payload=ServerSideEncryptionConfiguration ServerSideEncryptionConfiguration:ServerSideEncryptionConfiguration
ServerSideEncryptionConfiguration structure Rules*:ServerSideEncryptionRules
ServerSideEncryptionRules list ServerSideEncryptionRule
ServerSideEncryptionRule structure ApplyServerSideEncryptionByDefault:ServerSideEncryptionByDefault BucketKeyEnabled:BucketKeyEnabled BlockedEncryptionTypes:BlockedEncryptionTypes
ServerSideEncryptionByDefault structure SSEAlgorithm*:ServerSideEncryption KMSMasterKeyID:SSEKMSKeyId
BlockedEncryptionTypes structure EncryptionType:EncryptionTypeList
EncryptionTypeList list EncryptionType
EncryptionType string enum=NONE|SSE-C
GetBucketLifecycleConfigurationRequest structure Bucket*:BucketName@u ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
GetBucketLifecycleConfigurationOutput structure Rules:LifecycleRules TransitionDefaultMinimumObjectSize:TransitionDefaultMinimumObjectSize@h=x-amz-transition-default-minimum-object-size
LifecycleRules list LifecycleRule
LifecycleRule structure Expiration:LifecycleExpiration ID:ID Prefix:Prefix Filter:LifecycleRuleFilter Status*:ExpirationStatus Transitions:TransitionList NoncurrentVersionTransitions:NoncurrentVersionTransitionList NoncurrentVersionExpiration:NoncurrentVersionExpiration AbortIncompleteMultipartUpload:AbortIncompleteMultipartUpload
LifecycleExpiration structure Date:Date Days:Days ExpiredObjectDeleteMarker:ExpiredObjectDeleteMarker
Date timestamp format=iso8601
Days integer
ExpiredObjectDeleteMarker boolean
Prefix string
LifecycleRuleFilter structure Prefix:Prefix Tag:Tag ObjectSizeGreaterThan:ObjectSizeGreaterThanBytes ObjectSizeLessThan:ObjectSizeLessThanBytes And:LifecycleRuleAndOperator
ObjectSizeGreaterThanBytes long
ObjectSizeLessThanBytes long
LifecycleRuleAndOperator structure Prefix:Prefix Tags:TagSet ObjectSizeGreaterThan:ObjectSizeGreaterThanBytes ObjectSizeLessThan:ObjectSizeLessThanBytes
ExpirationStatus string enum=Enabled|Disabled
TransitionList list Transition
Transition structure Date:Date Days:Days StorageClass:TransitionStorageClass
TransitionStorageClass string enum=GLACIER|STANDARD_IA|ONEZONE_IA|INTELLIGENT_TIERING|DEEP_ARCHIVE|GLACIER_IR
NoncurrentVersionTransitionList list NoncurrentVersionTransition
NoncurrentVersionTransition structure NoncurrentDays:Days StorageClass:TransitionStorageClass NewerNoncurrentVersions:VersionCount
VersionCount integer
NoncurrentVersionExpiration structure NoncurrentDays:Days NewerNoncurrentVersions:VersionCount
AbortIncompleteMultipartUpload structure DaysAfterInitiation:DaysAfterInitiation
DaysAfterInitiation integer
TransitionDefaultMinimumObjectSize string enum=varies_by_storage_class|all_storage_classes_128K
GetBucketLocationRequest structure Bucket*:BucketName@u ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
GetBucketLocationOutput structure LocationConstraint:BucketLocationConstraint
GetBucketLoggingRequest structure Bucket*:BucketName@u ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
GetBucketLoggingOutput structure LoggingEnabled:LoggingEnabled
LoggingEnabled structure TargetBucket*:TargetBucket TargetGrants:TargetGrants TargetPrefix*:TargetPrefix TargetObjectKeyFormat:TargetObjectKeyFormat
TargetBucket string
TargetGrants list TargetGrant
TargetGrant structure Grantee:Grantee Permission:BucketLogsPermission
BucketLogsPermission string enum=FULL_CONTROL|READ|WRITE
TargetPrefix string
TargetObjectKeyFormat structure SimplePrefix:SimplePrefix PartitionedPrefix:PartitionedPrefix
SimplePrefix structure
PartitionedPrefix structure PartitionDateSource:PartitionDateSource
PartitionDateSource string enum=EventTime|DeliveryTime
GetBucketNotificationConfigurationRequest structure Bucket*:BucketName@u ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
NotificationConfiguration structure TopicConfigurations:TopicConfigurationList QueueConfigurations:QueueConfigurationList LambdaFunctionConfigurations:LambdaFunctionConfigurationList EventBridgeConfiguration:EventBridgeConfiguration
TopicConfigurationList list TopicConfiguration
TopicConfiguration structure Id:NotificationId TopicArn*:TopicArn Events*:EventList Filter:NotificationConfigurationFilter
NotificationId string
TopicArn string
EventList list Event
Event string enum=s3:ReducedRedundancyLostObject|s3:ObjectCreated:*|s3:ObjectCreated:Put|s3:ObjectCreated:Post|s3:ObjectCreated:Copy|s3:ObjectCreated:CompleteMultipartUpload|s3:ObjectRemoved:*|s3:ObjectRemoved:Delete|s3:ObjectRemoved:DeleteMarkerCreated|s3:ObjectRestore:*|s3:ObjectRestore:Post|s3:ObjectRestore:Completed|s3:Replication:*|s3:Replication:OperationFailedReplication|s3:Replication:OperationNotTracked|s3:Replication:OperationMissedThreshold|s3:Replication:OperationReplicatedAfterThreshold|s3:ObjectRestore:Delete|s3:LifecycleTransition|s3:IntelligentTiering|s3:ObjectAcl:Put|s3:LifecycleExpiration:*|s3:LifecycleExpiration:Delete|s3:LifecycleExpiration:DeleteMarkerCreated|s3:ObjectTagging:*|s3:ObjectTagging:Put|s3:ObjectTagging:Delete|s3:ObjectAnnotation:*|s3:ObjectAnnotation:Put|s3:ObjectAnnotation:Delete|s3:ObjectRetention:Put
NotificationConfigurationFilter structure Key:S3KeyFilter
S3KeyFilter structure FilterRules:FilterRuleList
FilterRuleList list FilterRule
FilterRule structure Name:FilterRuleName Value:FilterRuleValue
FilterRuleName string enum=prefix|suffix
FilterRuleValue string
QueueConfigurationList list QueueConfiguration
QueueConfiguration structure Id:NotificationId QueueArn*:QueueArn Events*:EventList Filter:NotificationConfigurationFilter
QueueArn string
LambdaFunctionConfigurationList list LambdaFunctionConfiguration
LambdaFunctionConfiguration structure Id:NotificationId LambdaFunctionArn*:LambdaFunctionArn Events*:EventList Filter:NotificationConfigurationFilter
LambdaFunctionArn string
EventBridgeConfiguration structure
GetBucketOwnershipControlsRequest structure Bucket*:BucketName@u ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
GetBucketOwnershipControlsOutput structure !payload=OwnershipControls OwnershipControls:OwnershipControls
OwnershipControls structure Rules*:OwnershipControlsRules
OwnershipControlsRules list OwnershipControlsRule
OwnershipControlsRule structure ObjectOwnership*:ObjectOwnership
GetBucketPolicyRequest structure Bucket*:BucketName@u ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
GetBucketPolicyOutput structure !payload=Policy Policy:Policy
Policy string
GetBucketPolicyStatusRequest structure Bucket*:BucketName@u ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
GetBucketPolicyStatusOutput structure !payload=PolicyStatus PolicyStatus:PolicyStatus
PolicyStatus structure IsPublic:IsPublic
IsPublic boolean
GetBucketReplicationRequest structure Bucket*:BucketName@u ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
GetBucketReplicationOutput structure !payload=ReplicationConfiguration ReplicationConfiguration:ReplicationConfiguration
ReplicationConfiguration structure Role*:Role Rules*:ReplicationRules
Role string
ReplicationRules list ReplicationRule
ReplicationRule structure ID:ID Priority:Priority Prefix:Prefix Filter:ReplicationRuleFilter Status*:ReplicationRuleStatus SourceSelectionCriteria:SourceSelectionCriteria ExistingObjectReplication:ExistingObjectReplication Destination*:Destination DeleteMarkerReplication:DeleteMarkerReplication
Priority integer
ReplicationRuleFilter structure Prefix:Prefix Tag:Tag And:ReplicationRuleAndOperator Not:ReplicationRuleNotOperator
ReplicationRuleAndOperator structure Prefix:Prefix Tags:TagSet Not:ReplicationRuleNotOperator
ReplicationRuleNotOperator structure Prefix:Prefix Tag:Tag Or:ReplicationRuleOrOperator
ReplicationRuleOrOperator structure Prefixes:ReplicationPrefixList Tags:TagSet
ReplicationPrefixList list Prefix
ReplicationRuleStatus string enum=Enabled|Disabled
SourceSelectionCriteria structure SseKmsEncryptedObjects:SseKmsEncryptedObjects ReplicaModifications:ReplicaModifications
SseKmsEncryptedObjects structure Status*:SseKmsEncryptedObjectsStatus
SseKmsEncryptedObjectsStatus string enum=Enabled|Disabled
ReplicaModifications structure Status*:ReplicaModificationsStatus
ReplicaModificationsStatus string enum=Enabled|Disabled
ExistingObjectReplication structure Status*:ExistingObjectReplicationStatus
ExistingObjectReplicationStatus string enum=Enabled|Disabled
Destination structure Bucket*:BucketName Account:AccountId StorageClass:StorageClass AccessControlTranslation:AccessControlTranslation EncryptionConfiguration:EncryptionConfiguration ReplicationTime:ReplicationTime Metrics:Metrics
AccessControlTranslation structure Owner*:OwnerOverride
OwnerOverride string enum=Destination
EncryptionConfiguration structure ReplicaKmsKeyID:ReplicaKmsKeyID UseSourceMultiRegionKey:UseSourceMultiRegionKey
ReplicaKmsKeyID string
UseSourceMultiRegionKey structure Status*:UseSourceMultiRegionKeyStatus
UseSourceMultiRegionKeyStatus string enum=Enabled|Disabled
ReplicationTime structure Status*:ReplicationTimeStatus Time*:ReplicationTimeValue
ReplicationTimeStatus string enum=Enabled|Disabled
ReplicationTimeValue structure Minutes:Minutes
Minutes integer
Metrics structure Status*:MetricsStatus EventThreshold:ReplicationTimeValue
MetricsStatus string enum=Enabled|Disabled
DeleteMarkerReplication structure Status:DeleteMarkerReplicationStatus
DeleteMarkerReplicationStatus string enum=Enabled|Disabled
GetBucketRequestPaymentRequest structure Bucket*:BucketName@u ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
GetBucketRequestPaymentOutput structure Payer:Payer
Payer string enum=Requester|BucketOwner
GetBucketTaggingRequest structure Bucket*:BucketName@u ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
GetBucketTaggingOutput structure TagSet*:TagSet
GetBucketVersioningRequest structure Bucket*:BucketName@u ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
GetBucketVersioningOutput structure Status:BucketVersioningStatus MFADelete:MFADeleteStatus
BucketVersioningStatus string enum=Enabled|Suspended
MFADeleteStatus string enum=Enabled|Disabled
GetBucketWebsiteRequest structure Bucket*:BucketName@u ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
GetBucketWebsiteOutput structure RedirectAllRequestsTo:RedirectAllRequestsTo IndexDocument:IndexDocument ErrorDocument:ErrorDocument RoutingRules:RoutingRules
RedirectAllRequestsTo structure HostName*:HostName Protocol:Protocol
HostName string
Protocol string enum=http|https
IndexDocument structure Suffix*:Suffix
Suffix string
ErrorDocument structure Key*:ObjectKey
RoutingRules list RoutingRule
RoutingRule structure Condition:Condition Redirect*:Redirect
Condition structure HttpErrorCodeReturnedEquals:HttpErrorCodeReturnedEquals KeyPrefixEquals:KeyPrefixEquals
HttpErrorCodeReturnedEquals string
KeyPrefixEquals string
Redirect structure HostName:HostName HttpRedirectCode:HttpRedirectCode Protocol:Protocol ReplaceKeyPrefixWith:ReplaceKeyPrefixWith ReplaceKeyWith:ReplaceKeyWith
HttpRedirectCode string
ReplaceKeyPrefixWith string
ReplaceKeyWith string
GetObjectRequest structure Bucket*:BucketName@u IfMatch:IfMatch@h=If-Match IfModifiedSince:IfModifiedSince@h=If-Modified-Since IfNoneMatch:IfNoneMatch@h=If-None-Match IfUnmodifiedSince:IfUnmodifiedSince@h=If-Unmodified-Since Key*:ObjectKey@u Range:Range@h=Range ResponseCacheControl:ResponseCacheControl@q=response-cache-control ResponseContentDisposition:ResponseContentDisposition@q=response-content-disposition ResponseContentEncoding:ResponseContentEncoding@q=response-content-encoding ResponseContentLanguage:ResponseContentLanguage@q=response-content-language ResponseContentType:ResponseContentType@q=response-content-type ResponseExpires:ResponseExpires@q=response-expires VersionId:ObjectVersionId@q=versionId SSECustomerAlgorithm:SSECustomerAlgorithm@h=x-amz-server-side-encryption-customer-algorithm SSECustomerKey:SSECustomerKey@h=x-amz-server-side-encryption-customer-key SSECustomerKeyMD5:SSECustomerKeyMD5@h=x-amz-server-side-encryption-customer-key-MD5 RequestPayer:RequestPayer@h=x-amz-request-payer PartNumber:PartNumber@q=partNumber ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner ChecksumMode:ChecksumMode@h=x-amz-checksum-mode
IfModifiedSince timestamp
IfUnmodifiedSince timestamp
Range string
ResponseCacheControl string
ResponseContentDisposition string
ResponseContentEncoding string
ResponseContentLanguage string
ResponseContentType string
ResponseExpires timestamp format=rfc822
ChecksumMode string enum=ENABLED
GetObjectOutput structure !payload=Body Body:Body DeleteMarker:DeleteMarker@h=x-amz-delete-marker AcceptRanges:AcceptRanges@h=accept-ranges Expiration:Expiration@h=x-amz-expiration Restore:Restore@h=x-amz-restore LastModified:LastModified@h=Last-Modified ContentLength:ContentLength@h=Content-Length ETag:ETag@h=ETag ChecksumCRC32:ChecksumCRC32@h=x-amz-checksum-crc32 ChecksumCRC32C:ChecksumCRC32C@h=x-amz-checksum-crc32c ChecksumCRC64NVME:ChecksumCRC64NVME@h=x-amz-checksum-crc64nvme ChecksumSHA1:ChecksumSHA1@h=x-amz-checksum-sha1 ChecksumSHA256:ChecksumSHA256@h=x-amz-checksum-sha256 ChecksumSHA512:ChecksumSHA512@h=x-amz-checksum-sha512 ChecksumMD5:ChecksumMD5@h=x-amz-checksum-md5 ChecksumXXHASH64:ChecksumXXHASH64@h=x-amz-checksum-xxhash64 ChecksumXXHASH3:ChecksumXXHASH3@h=x-amz-checksum-xxhash3 ChecksumXXHASH128:ChecksumXXHASH128@h=x-amz-checksum-xxhash128 ChecksumType:ChecksumType@h=x-amz-checksum-type MissingMeta:MissingMeta@h=x-amz-missing-meta VersionId:ObjectVersionId@h=x-amz-version-id CacheControl:CacheControl@h=Cache-Control ContentDisposition:ContentDisposition@h=Content-Disposition ContentEncoding:ContentEncoding@h=Content-Encoding ContentLanguage:ContentLanguage@h=Content-Language ContentRange:ContentRange@h=Content-Range ContentType:ContentType@h=Content-Type Expires:Expires@h=Expires WebsiteRedirectLocation:WebsiteRedirectLocation@h=x-amz-website-redirect-location ServerSideEncryption:ServerSideEncryption@h=x-amz-server-side-encryption Metadata:Metadata@m=x-amz-meta- SSECustomerAlgorithm:SSECustomerAlgorithm@h=x-amz-server-side-encryption-customer-algorithm SSECustomerKeyMD5:SSECustomerKeyMD5@h=x-amz-server-side-encryption-customer-key-MD5 SSEKMSKeyId:SSEKMSKeyId@h=x-amz-server-side-encryption-aws-kms-key-id BucketKeyEnabled:BucketKeyEnabled@h=x-amz-server-side-encryption-bucket-key-enabled StorageClass:StorageClass@h=x-amz-storage-class RequestCharged:RequestCharged@h=x-amz-request-charged ReplicationStatus:ReplicationStatus@h=x-amz-replication-status PartsCount:PartsCount@h=x-amz-mp-parts-count TagCount:TagCount@h=x-amz-tagging-count ObjectLockMode:ObjectLockMode@h=x-amz-object-lock-mode ObjectLockRetainUntilDate:ObjectLockRetainUntilDate@h=x-amz-object-lock-retain-until-date ObjectLockLegalHoldStatus:ObjectLockLegalHoldStatus@h=x-amz-object-lock-legal-hold ObjectLockEventHold:ObjectLockEventHold@h=x-amz-object-lock-event-hold ObjectLockEventHoldDurationDays:ObjectLockEventHoldDurationDays@h=x-amz-object-lock-event-hold-duration-days ObjectLockEventHoldDurationYears:ObjectLockEventHoldDurationYears@h=x-amz-object-lock-event-hold-duration-years
Body blob
AcceptRanges string
Restore string
ContentLength long
MissingMeta integer
ContentRange string
ReplicationStatus string enum=COMPLETE|PENDING|FAILED|REPLICA|COMPLETED
PartsCount integer
TagCount integer
NoSuchKey structure !error=NoSuchKey
InvalidObjectState structure !error=InvalidObjectState StorageClass:StorageClass AccessTier:IntelligentTieringAccessTier
IntelligentTieringAccessTier string enum=ARCHIVE_ACCESS|DEEP_ARCHIVE_ACCESS
GetObjectAclRequest structure Bucket*:BucketName@u Key*:ObjectKey@u VersionId:ObjectVersionId@q=versionId RequestPayer:RequestPayer@h=x-amz-request-payer ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
GetObjectAclOutput structure Owner:Owner Grants:Grants RequestCharged:RequestCharged@h=x-amz-request-charged
GetObjectAttributesRequest structure Bucket*:BucketName@u Key*:ObjectKey@u VersionId:ObjectVersionId@q=versionId MaxParts:MaxParts@h=x-amz-max-parts PartNumberMarker:PartNumberMarker@h=x-amz-part-number-marker SSECustomerAlgorithm:SSECustomerAlgorithm@h=x-amz-server-side-encryption-customer-algorithm SSECustomerKey:SSECustomerKey@h=x-amz-server-side-encryption-customer-key SSECustomerKeyMD5:SSECustomerKeyMD5@h=x-amz-server-side-encryption-customer-key-MD5 RequestPayer:RequestPayer@h=x-amz-request-payer ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner ObjectAttributes*:ObjectAttributesList@h=x-amz-object-attributes
MaxParts integer
PartNumberMarker integer
ObjectAttributesList list ObjectAttributes
ObjectAttributes string enum=ETag|Checksum|ObjectParts|StorageClass|ObjectSize
GetObjectAttributesOutput structure DeleteMarker:DeleteMarker@h=x-amz-delete-marker LastModified:LastModified@h=Last-Modified VersionId:ObjectVersionId@h=x-amz-version-id RequestCharged:RequestCharged@h=x-amz-request-charged ETag:ETag Checksum:Checksum ObjectParts:GetObjectAttributesParts StorageClass:StorageClass ObjectSize:ObjectSize
Checksum structure ChecksumCRC32:ChecksumCRC32 ChecksumCRC32C:ChecksumCRC32C ChecksumCRC64NVME:ChecksumCRC64NVME ChecksumSHA1:ChecksumSHA1 ChecksumSHA256:ChecksumSHA256 ChecksumSHA512:ChecksumSHA512 ChecksumMD5:ChecksumMD5 ChecksumXXHASH64:ChecksumXXHASH64 ChecksumXXHASH3:ChecksumXXHASH3 ChecksumXXHASH128:ChecksumXXHASH128 ChecksumType:ChecksumType
GetObjectAttributesParts structure TotalPartsCount:PartsCount PartNumberMarker:PartNumberMarker NextPartNumberMarker:NextPartNumberMarker MaxParts:MaxParts IsTruncated:IsTruncated Parts:PartsList
NextPartNumberMarker integer
IsTruncated boolean
PartsList list ObjectPart
ObjectPart structure PartNumber:PartNumber Size:Size ChecksumCRC32:ChecksumCRC32 ChecksumCRC32C:ChecksumCRC32C ChecksumCRC64NVME:ChecksumCRC64NVME ChecksumSHA1:ChecksumSHA1 ChecksumSHA256:ChecksumSHA256 ChecksumSHA512:ChecksumSHA512 ChecksumMD5:ChecksumMD5 ChecksumXXHASH64:ChecksumXXHASH64 ChecksumXXHASH3:ChecksumXXHASH3 ChecksumXXHASH128:ChecksumXXHASH128
ObjectSize long
GetObjectLegalHoldRequest structure Bucket*:BucketName@u Key*:ObjectKey@u VersionId:ObjectVersionId@q=versionId RequestPayer:RequestPayer@h=x-amz-request-payer ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
GetObjectLegalHoldOutput structure !payload=LegalHold LegalHold:ObjectLockLegalHold
ObjectLockLegalHold structure Status:ObjectLockLegalHoldStatus
GetObjectLockConfigurationRequest structure Bucket*:BucketName@u ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
GetObjectLockConfigurationOutput structure !payload=ObjectLockConfiguration ObjectLockConfiguration:ObjectLockConfiguration
ObjectLockConfiguration structure ObjectLockEnabled:ObjectLockEnabled Rule:ObjectLockRule
ObjectLockEnabled string enum=Enabled
ObjectLockRule structure DefaultRetention:DefaultRetention
DefaultRetention structure Mode:ObjectLockRetentionMode Days:Days Years:Years DefaultEventHold:EventHoldDuration
ObjectLockRetentionMode string enum=GOVERNANCE|COMPLIANCE
Years integer
EventHoldDuration structure Days:Days Years:Years
GetObjectRetentionRequest structure Bucket*:BucketName@u Key*:ObjectKey@u VersionId:ObjectVersionId@q=versionId RequestPayer:RequestPayer@h=x-amz-request-payer ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
GetObjectRetentionOutput structure !payload=Retention Retention:ObjectLockRetention
ObjectLockRetention structure Mode:ObjectLockRetentionMode RetainUntilDate:Date EventHold:ObjectLockEventHold EventHoldDuration:EventHoldDuration
GetObjectTaggingRequest structure Bucket*:BucketName@u Key*:ObjectKey@u VersionId:ObjectVersionId@q=versionId ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner RequestPayer:RequestPayer@h=x-amz-request-payer
GetObjectTaggingOutput structure VersionId:ObjectVersionId@h=x-amz-version-id TagSet*:TagSet
GetPublicAccessBlockRequest structure Bucket*:BucketName@u ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
GetPublicAccessBlockOutput structure !payload=PublicAccessBlockConfiguration PublicAccessBlockConfiguration:PublicAccessBlockConfiguration
PublicAccessBlockConfiguration structure BlockPublicAcls:Setting IgnorePublicAcls:Setting BlockPublicPolicy:Setting RestrictPublicBuckets:Setting
Setting boolean
HeadBucketRequest structure Bucket*:BucketName@u ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
HeadBucketOutput structure BucketArn:S3RegionalOrS3ExpressBucketArnString@h=x-amz-bucket-arn BucketLocationType:LocationType@h=x-amz-bucket-location-type BucketLocationName:BucketLocationName@h=x-amz-bucket-location-name BucketRegion:Region@h=x-amz-bucket-region AccessPointAlias:AccessPointAlias@h=x-amz-access-point-alias
BucketLocationName string
Region string min=0 max=20
AccessPointAlias boolean
NoSuchBucket structure !error=NoSuchBucket
HeadObjectRequest structure Bucket*:BucketName@u IfMatch:IfMatch@h=If-Match IfModifiedSince:IfModifiedSince@h=If-Modified-Since IfNoneMatch:IfNoneMatch@h=If-None-Match IfUnmodifiedSince:IfUnmodifiedSince@h=If-Unmodified-Since Key*:ObjectKey@u Range:Range@h=Range ResponseCacheControl:ResponseCacheControl@q=response-cache-control ResponseContentDisposition:ResponseContentDisposition@q=response-content-disposition ResponseContentEncoding:ResponseContentEncoding@q=response-content-encoding ResponseContentLanguage:ResponseContentLanguage@q=response-content-language ResponseContentType:ResponseContentType@q=response-content-type ResponseExpires:ResponseExpires@q=response-expires VersionId:ObjectVersionId@q=versionId SSECustomerAlgorithm:SSECustomerAlgorithm@h=x-amz-server-side-encryption-customer-algorithm SSECustomerKey:SSECustomerKey@h=x-amz-server-side-encryption-customer-key SSECustomerKeyMD5:SSECustomerKeyMD5@h=x-amz-server-side-encryption-customer-key-MD5 RequestPayer:RequestPayer@h=x-amz-request-payer PartNumber:PartNumber@q=partNumber ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner ChecksumMode:ChecksumMode@h=x-amz-checksum-mode
HeadObjectOutput structure DeleteMarker:DeleteMarker@h=x-amz-delete-marker AcceptRanges:AcceptRanges@h=accept-ranges Expiration:Expiration@h=x-amz-expiration Restore:Restore@h=x-amz-restore ArchiveStatus:ArchiveStatus@h=x-amz-archive-status LastModified:LastModified@h=Last-Modified ContentLength:ContentLength@h=Content-Length ChecksumCRC32:ChecksumCRC32@h=x-amz-checksum-crc32 ChecksumCRC32C:ChecksumCRC32C@h=x-amz-checksum-crc32c ChecksumCRC64NVME:ChecksumCRC64NVME@h=x-amz-checksum-crc64nvme ChecksumSHA1:ChecksumSHA1@h=x-amz-checksum-sha1 ChecksumSHA256:ChecksumSHA256@h=x-amz-checksum-sha256 ChecksumSHA512:ChecksumSHA512@h=x-amz-checksum-sha512 ChecksumMD5:ChecksumMD5@h=x-amz-checksum-md5 ChecksumXXHASH64:ChecksumXXHASH64@h=x-amz-checksum-xxhash64 ChecksumXXHASH3:ChecksumXXHASH3@h=x-amz-checksum-xxhash3 ChecksumXXHASH128:ChecksumXXHASH128@h=x-amz-checksum-xxhash128 ChecksumType:ChecksumType@h=x-amz-checksum-type ETag:ETag@h=ETag MissingMeta:MissingMeta@h=x-amz-missing-meta VersionId:ObjectVersionId@h=x-amz-version-id CacheControl:CacheControl@h=Cache-Control ContentDisposition:ContentDisposition@h=Content-Disposition ContentEncoding:ContentEncoding@h=Content-Encoding ContentLanguage:ContentLanguage@h=Content-Language ContentType:ContentType@h=Content-Type ContentRange:ContentRange@h=Content-Range Expires:Expires@h=Expires WebsiteRedirectLocation:WebsiteRedirectLocation@h=x-amz-website-redirect-location ServerSideEncryption:ServerSideEncryption@h=x-amz-server-side-encryption Metadata:Metadata@m=x-amz-meta- SSECustomerAlgorithm:SSECustomerAlgorithm@h=x-amz-server-side-encryption-customer-algorithm SSECustomerKeyMD5:SSECustomerKeyMD5@h=x-amz-server-side-encryption-customer-key-MD5 SSEKMSKeyId:SSEKMSKeyId@h=x-amz-server-side-encryption-aws-kms-key-id BucketKeyEnabled:BucketKeyEnabled@h=x-amz-server-side-encryption-bucket-key-enabled StorageClass:StorageClass@h=x-amz-storage-class RequestCharged:RequestCharged@h=x-amz-request-charged ReplicationStatus:ReplicationStatus@h=x-amz-replication-status PartsCount:PartsCount@h=x-amz-mp-parts-count TagCount:TagCount@h=x-amz-tagging-count ObjectLockMode:ObjectLockMode@h=x-amz-object-lock-mode ObjectLockRetainUntilDate:ObjectLockRetainUntilDate@h=x-amz-object-lock-retain-until-date ObjectLockLegalHoldStatus:ObjectLockLegalHoldStatus@h=x-amz-object-lock-legal-hold ObjectLockEventHold:ObjectLockEventHold@h=x-amz-object-lock-event-hold ObjectLockEventHoldDurationDays:ObjectLockEventHoldDurationDays@h=x-amz-object-lock-event-hold-duration-days ObjectLockEventHoldDurationYears:ObjectLockEventHoldDurationYears@h=x-amz-object-lock-event-hold-duration-years
ArchiveStatus string enum=ARCHIVE_ACCESS|DEEP_ARCHIVE_ACCESS
ListBucketsRequest structure MaxBuckets:MaxBuckets@q=max-buckets ContinuationToken:Token@q=continuation-token Prefix:Prefix@q=prefix BucketRegion:BucketRegion@q=bucket-region
MaxBuckets integer min=1 max=10000
Token string
BucketRegion string
ListBucketsOutput structure Buckets:Buckets Owner:Owner ContinuationToken:NextToken Prefix:Prefix
Buckets list Bucket
Bucket structure Name:BucketName CreationDate:CreationDate BucketRegion:BucketRegion BucketArn:S3RegionalOrS3ExpressBucketArnString
CreationDate timestamp
NextToken string
ListMultipartUploadsRequest structure Bucket*:BucketName@u Delimiter:Delimiter@q=delimiter EncodingType:EncodingType@q=encoding-type KeyMarker:KeyMarker@q=key-marker MaxUploads:MaxUploads@q=max-uploads Prefix:Prefix@q=prefix UploadIdMarker:UploadIdMarker@q=upload-id-marker ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner RequestPayer:RequestPayer@h=x-amz-request-payer
Delimiter string
EncodingType string enum=url
KeyMarker string
MaxUploads integer
UploadIdMarker string
ListMultipartUploadsOutput structure Bucket:BucketName KeyMarker:KeyMarker UploadIdMarker:UploadIdMarker NextKeyMarker:NextKeyMarker Prefix:Prefix Delimiter:Delimiter NextUploadIdMarker:NextUploadIdMarker MaxUploads:MaxUploads IsTruncated:IsTruncated Uploads:MultipartUploadList CommonPrefixes:CommonPrefixList EncodingType:EncodingType RequestCharged:RequestCharged@h=x-amz-request-charged
NextKeyMarker string
NextUploadIdMarker string
MultipartUploadList list MultipartUpload
MultipartUpload structure UploadId:MultipartUploadId Key:ObjectKey Initiated:Initiated StorageClass:StorageClass Owner:Owner Initiator:Initiator ChecksumAlgorithm:ChecksumAlgorithm ChecksumType:ChecksumType VersionId:ObjectVersionId
Initiated timestamp
Initiator structure ID:ID DisplayName:DisplayName
CommonPrefixList list CommonPrefix
CommonPrefix structure Prefix:Prefix
ListObjectVersionsRequest structure Bucket*:BucketName@u Delimiter:Delimiter@q=delimiter EncodingType:EncodingType@q=encoding-type KeyMarker:KeyMarker@q=key-marker MaxKeys:MaxKeys@q=max-keys Prefix:Prefix@q=prefix VersionIdMarker:VersionIdMarker@q=version-id-marker ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner RequestPayer:RequestPayer@h=x-amz-request-payer OptionalObjectAttributes:OptionalObjectAttributesList@h=x-amz-optional-object-attributes
MaxKeys integer
VersionIdMarker string
OptionalObjectAttributesList list OptionalObjectAttributes
OptionalObjectAttributes string enum=RestoreStatus
ListObjectVersionsOutput structure IsTruncated:IsTruncated KeyMarker:KeyMarker VersionIdMarker:VersionIdMarker NextKeyMarker:NextKeyMarker NextVersionIdMarker:NextVersionIdMarker Versions:ObjectVersionList DeleteMarkers:DeleteMarkers Name:BucketName Prefix:Prefix Delimiter:Delimiter MaxKeys:MaxKeys CommonPrefixes:CommonPrefixList EncodingType:EncodingType RequestCharged:RequestCharged@h=x-amz-request-charged
NextVersionIdMarker string
ObjectVersionList list ObjectVersion
ObjectVersion structure ETag:ETag ChecksumAlgorithm:ChecksumAlgorithmList ChecksumType:ChecksumType Size:Size StorageClass:ObjectVersionStorageClass Key:ObjectKey VersionId:ObjectVersionId IsLatest:IsLatest LastModified:LastModified Owner:Owner RestoreStatus:RestoreStatus
ChecksumAlgorithmList list ChecksumAlgorithm
ObjectVersionStorageClass string enum=STANDARD
IsLatest boolean
RestoreStatus structure IsRestoreInProgress:IsRestoreInProgress RestoreExpiryDate:RestoreExpiryDate
IsRestoreInProgress boolean
RestoreExpiryDate timestamp
DeleteMarkers list DeleteMarkerEntry
DeleteMarkerEntry structure Owner:Owner Key:ObjectKey VersionId:ObjectVersionId IsLatest:IsLatest LastModified:LastModified
ListObjectsRequest structure Bucket*:BucketName@u Delimiter:Delimiter@q=delimiter EncodingType:EncodingType@q=encoding-type Marker:Marker@q=marker MaxKeys:MaxKeys@q=max-keys Prefix:Prefix@q=prefix RequestPayer:RequestPayer@h=x-amz-request-payer ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner OptionalObjectAttributes:OptionalObjectAttributesList@h=x-amz-optional-object-attributes
Marker string
ListObjectsOutput structure IsTruncated:IsTruncated Marker:Marker NextMarker:NextMarker Contents:ObjectList Name:BucketName Prefix:Prefix Delimiter:Delimiter MaxKeys:MaxKeys CommonPrefixes:CommonPrefixList EncodingType:EncodingType RequestCharged:RequestCharged@h=x-amz-request-charged
NextMarker string
ObjectList list Object
Object structure Key:ObjectKey LastModified:LastModified ETag:ETag ChecksumAlgorithm:ChecksumAlgorithmList ChecksumType:ChecksumType Size:Size StorageClass:ObjectStorageClass Owner:Owner RestoreStatus:RestoreStatus
ObjectStorageClass string enum=STANDARD|REDUCED_REDUNDANCY|GLACIER|STANDARD_IA|ONEZONE_IA|INTELLIGENT_TIERING|DEEP_ARCHIVE|OUTPOSTS|GLACIER_IR|SNOW|EXPRESS_ONEZONE|FSX_OPENZFS|FSX_ONTAP|AWS_BACKUP_WARM|AWS_BACKUP_LOW_COST_WARM
ListObjectsV2Request structure Bucket*:BucketName@u Delimiter:Delimiter@q=delimiter EncodingType:EncodingType@q=encoding-type MaxKeys:MaxKeys@q=max-keys Prefix:Prefix@q=prefix ContinuationToken:Token@q=continuation-token FetchOwner:FetchOwner@q=fetch-owner StartAfter:StartAfter@q=start-after RequestPayer:RequestPayer@h=x-amz-request-payer ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner OptionalObjectAttributes:OptionalObjectAttributesList@h=x-amz-optional-object-attributes
FetchOwner boolean
StartAfter string
ListObjectsV2Output structure IsTruncated:IsTruncated Contents:ObjectList Name:BucketName Prefix:Prefix Delimiter:Delimiter MaxKeys:MaxKeys CommonPrefixes:CommonPrefixList EncodingType:EncodingType KeyCount:KeyCount ContinuationToken:Token NextContinuationToken:NextToken StartAfter:StartAfter RequestCharged:RequestCharged@h=x-amz-request-charged
KeyCount integer
ListPartsRequest structure Bucket*:BucketName@u Key*:ObjectKey@u MaxParts:MaxParts@q=max-parts PartNumberMarker:PartNumberMarker@q=part-number-marker UploadId*:MultipartUploadId@q=uploadId RequestPayer:RequestPayer@h=x-amz-request-payer ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner SSECustomerAlgorithm:SSECustomerAlgorithm@h=x-amz-server-side-encryption-customer-algorithm SSECustomerKey:SSECustomerKey@h=x-amz-server-side-encryption-customer-key SSECustomerKeyMD5:SSECustomerKeyMD5@h=x-amz-server-side-encryption-customer-key-MD5
ListPartsOutput structure AbortDate:AbortDate@h=x-amz-abort-date AbortRuleId:AbortRuleId@h=x-amz-abort-rule-id Bucket:BucketName Key:ObjectKey UploadId:MultipartUploadId PartNumberMarker:PartNumberMarker NextPartNumberMarker:NextPartNumberMarker MaxParts:MaxParts IsTruncated:IsTruncated Parts:Parts Initiator:Initiator Owner:Owner StorageClass:StorageClass RequestCharged:RequestCharged@h=x-amz-request-charged ChecksumAlgorithm:ChecksumAlgorithm ChecksumType:ChecksumType VersionId:ObjectVersionId@h=x-amz-version-id
Parts list Part
Part structure PartNumber:PartNumber LastModified:LastModified ETag:ETag Size:Size ChecksumCRC32:ChecksumCRC32 ChecksumCRC32C:ChecksumCRC32C ChecksumCRC64NVME:ChecksumCRC64NVME ChecksumSHA1:ChecksumSHA1 ChecksumSHA256:ChecksumSHA256 ChecksumSHA512:ChecksumSHA512 ChecksumMD5:ChecksumMD5 ChecksumXXHASH64:ChecksumXXHASH64 ChecksumXXHASH3:ChecksumXXHASH3 ChecksumXXHASH128:ChecksumXXHASH128
PutBucketAccelerateConfigurationRequest structure !payload=AccelerateConfiguration Bucket*:BucketName@u AccelerateConfiguration*:AccelerateConfiguration ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner ChecksumAlgorithm:ChecksumAlgorithm@h=x-amz-sdk-checksum-algorithm
AccelerateConfiguration structure Status:BucketAccelerateStatus
PutBucketAclRequest structure !payload=AccessControlPolicy ACL:BucketCannedACL@h=x-amz-acl AccessControlPolicy:AccessControlPolicy Bucket*:BucketName@u ContentMD5:ContentMD5@h=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm@h=x-amz-sdk-checksum-algorithm GrantFullControl:GrantFullControl@h=x-amz-grant-full-control GrantRead:GrantRead@h=x-amz-grant-read GrantReadACP:GrantReadACP@h=x-amz-grant-read-acp GrantWrite:GrantWrite@h=x-amz-grant-write GrantWriteACP:GrantWriteACP@h=x-amz-grant-write-acp ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
AccessControlPolicy structure Grants:Grants Owner:Owner
ContentMD5 string
PutBucketCorsRequest structure !payload=CORSConfiguration Bucket*:BucketName@u CORSConfiguration*:CORSConfiguration ContentMD5:ContentMD5@h=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm@h=x-amz-sdk-checksum-algorithm ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
CORSConfiguration structure CORSRules*:CORSRules
PutBucketEncryptionRequest structure !payload=ServerSideEncryptionConfiguration Bucket*:BucketName@u ContentMD5:ContentMD5@h=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm@h=x-amz-sdk-checksum-algorithm ServerSideEncryptionConfiguration*:ServerSideEncryptionConfiguration ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
PutBucketLifecycleConfigurationRequest structure !payload=LifecycleConfiguration Bucket*:BucketName@u ChecksumAlgorithm:ChecksumAlgorithm@h=x-amz-sdk-checksum-algorithm LifecycleConfiguration:BucketLifecycleConfiguration ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner TransitionDefaultMinimumObjectSize:TransitionDefaultMinimumObjectSize@h=x-amz-transition-default-minimum-object-size
BucketLifecycleConfiguration structure Rules*:LifecycleRules
PutBucketLifecycleConfigurationOutput structure TransitionDefaultMinimumObjectSize:TransitionDefaultMinimumObjectSize@h=x-amz-transition-default-minimum-object-size
PutBucketLoggingRequest structure !payload=BucketLoggingStatus Bucket*:BucketName@u BucketLoggingStatus*:BucketLoggingStatus ContentMD5:ContentMD5@h=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm@h=x-amz-sdk-checksum-algorithm ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
BucketLoggingStatus structure LoggingEnabled:LoggingEnabled
PutBucketNotificationConfigurationRequest structure !payload=NotificationConfiguration Bucket*:BucketName@u NotificationConfiguration*:NotificationConfiguration ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner SkipDestinationValidation:SkipValidation@h=x-amz-skip-destination-validation
SkipValidation boolean
PutBucketOwnershipControlsRequest structure !payload=OwnershipControls Bucket*:BucketName@u ContentMD5:ContentMD5@h=Content-MD5 ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner OwnershipControls*:OwnershipControls ChecksumAlgorithm:ChecksumAlgorithm@h=x-amz-sdk-checksum-algorithm
PutBucketPolicyRequest structure !payload=Policy Bucket*:BucketName@u ContentMD5:ContentMD5@h=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm@h=x-amz-sdk-checksum-algorithm ConfirmRemoveSelfBucketAccess:ConfirmRemoveSelfBucketAccess@h=x-amz-confirm-remove-self-bucket-access Policy*:Policy ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
ConfirmRemoveSelfBucketAccess boolean
PutBucketReplicationRequest structure !payload=ReplicationConfiguration Bucket*:BucketName@u ContentMD5:ContentMD5@h=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm@h=x-amz-sdk-checksum-algorithm ReplicationConfiguration*:ReplicationConfiguration Token:ObjectLockToken@h=x-amz-bucket-object-lock-token ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
ObjectLockToken string
PutBucketRequestPaymentRequest structure !payload=RequestPaymentConfiguration Bucket*:BucketName@u ContentMD5:ContentMD5@h=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm@h=x-amz-sdk-checksum-algorithm RequestPaymentConfiguration*:RequestPaymentConfiguration ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
RequestPaymentConfiguration structure Payer*:Payer
PutBucketTaggingRequest structure !payload=Tagging Bucket*:BucketName@u ContentMD5:ContentMD5@h=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm@h=x-amz-sdk-checksum-algorithm Tagging*:Tagging ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
Tagging structure TagSet*:TagSet
PutBucketVersioningRequest structure !payload=VersioningConfiguration Bucket*:BucketName@u ContentMD5:ContentMD5@h=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm@h=x-amz-sdk-checksum-algorithm MFA:MFA@h=x-amz-mfa VersioningConfiguration*:VersioningConfiguration ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
VersioningConfiguration structure MFADelete:MFADelete Status:BucketVersioningStatus
MFADelete string enum=Enabled|Disabled
PutBucketWebsiteRequest structure !payload=WebsiteConfiguration Bucket*:BucketName@u ContentMD5:ContentMD5@h=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm@h=x-amz-sdk-checksum-algorithm WebsiteConfiguration*:WebsiteConfiguration ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
WebsiteConfiguration structure ErrorDocument:ErrorDocument IndexDocument:IndexDocument RedirectAllRequestsTo:RedirectAllRequestsTo RoutingRules:RoutingRules
PutObjectRequest structure !payload=Body ACL:ObjectCannedACL@h=x-amz-acl Body:Body Bucket*:BucketName@u CacheControl:CacheControl@h=Cache-Control ContentDisposition:ContentDisposition@h=Content-Disposition ContentEncoding:ContentEncoding@h=Content-Encoding ContentLanguage:ContentLanguage@h=Content-Language ContentLength:ContentLength@h=Content-Length ContentMD5:ContentMD5@h=Content-MD5 ContentType:ContentType@h=Content-Type ChecksumAlgorithm:ChecksumAlgorithm@h=x-amz-sdk-checksum-algorithm ChecksumCRC32:ChecksumCRC32@h=x-amz-checksum-crc32 ChecksumCRC32C:ChecksumCRC32C@h=x-amz-checksum-crc32c ChecksumCRC64NVME:ChecksumCRC64NVME@h=x-amz-checksum-crc64nvme ChecksumSHA1:ChecksumSHA1@h=x-amz-checksum-sha1 ChecksumSHA256:ChecksumSHA256@h=x-amz-checksum-sha256 ChecksumSHA512:ChecksumSHA512@h=x-amz-checksum-sha512 ChecksumMD5:ChecksumMD5@h=x-amz-checksum-md5 ChecksumXXHASH64:ChecksumXXHASH64@h=x-amz-checksum-xxhash64 ChecksumXXHASH3:ChecksumXXHASH3@h=x-amz-checksum-xxhash3 ChecksumXXHASH128:ChecksumXXHASH128@h=x-amz-checksum-xxhash128 Expires:Expires@h=Expires IfMatch:IfMatch@h=If-Match IfNoneMatch:IfNoneMatch@h=If-None-Match GrantFullControl:GrantFullControl@h=x-amz-grant-full-control GrantRead:GrantRead@h=x-amz-grant-read GrantReadACP:GrantReadACP@h=x-amz-grant-read-acp GrantWriteACP:GrantWriteACP@h=x-amz-grant-write-acp Key*:ObjectKey@u WriteOffsetBytes:WriteOffsetBytes@h=x-amz-write-offset-bytes Metadata:Metadata@m=x-amz-meta- ServerSideEncryption:ServerSideEncryption@h=x-amz-server-side-encryption StorageClass:StorageClass@h=x-amz-storage-class WebsiteRedirectLocation:WebsiteRedirectLocation@h=x-amz-website-redirect-location SSECustomerAlgorithm:SSECustomerAlgorithm@h=x-amz-server-side-encryption-customer-algorithm SSECustomerKey:SSECustomerKey@h=x-amz-server-side-encryption-customer-key SSECustomerKeyMD5:SSECustomerKeyMD5@h=x-amz-server-side-encryption-customer-key-MD5 SSEKMSKeyId:SSEKMSKeyId@h=x-amz-server-side-encryption-aws-kms-key-id SSEKMSEncryptionContext:SSEKMSEncryptionContext@h=x-amz-server-side-encryption-context BucketKeyEnabled:BucketKeyEnabled@h=x-amz-server-side-encryption-bucket-key-enabled RequestPayer:RequestPayer@h=x-amz-request-payer Tagging:TaggingHeader@h=x-amz-tagging ObjectLockMode:ObjectLockMode@h=x-amz-object-lock-mode ObjectLockRetainUntilDate:ObjectLockRetainUntilDate@h=x-amz-object-lock-retain-until-date ObjectLockLegalHoldStatus:ObjectLockLegalHoldStatus@h=x-amz-object-lock-legal-hold ObjectLockEventHold:ObjectLockEventHold@h=x-amz-object-lock-event-hold ObjectLockEventHoldDurationDays:ObjectLockEventHoldDurationDays@h=x-amz-object-lock-event-hold-duration-days ObjectLockEventHoldDurationYears:ObjectLockEventHoldDurationYears@h=x-amz-object-lock-event-hold-duration-years ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
WriteOffsetBytes long
PutObjectOutput structure Expiration:Expiration@h=x-amz-expiration ETag:ETag@h=ETag ChecksumCRC32:ChecksumCRC32@h=x-amz-checksum-crc32 ChecksumCRC32C:ChecksumCRC32C@h=x-amz-checksum-crc32c ChecksumCRC64NVME:ChecksumCRC64NVME@h=x-amz-checksum-crc64nvme ChecksumSHA1:ChecksumSHA1@h=x-amz-checksum-sha1 ChecksumSHA256:ChecksumSHA256@h=x-amz-checksum-sha256 ChecksumSHA512:ChecksumSHA512@h=x-amz-checksum-sha512 ChecksumMD5:ChecksumMD5@h=x-amz-checksum-md5 ChecksumXXHASH64:ChecksumXXHASH64@h=x-amz-checksum-xxhash64 ChecksumXXHASH3:ChecksumXXHASH3@h=x-amz-checksum-xxhash3 ChecksumXXHASH128:ChecksumXXHASH128@h=x-amz-checksum-xxhash128 ChecksumType:ChecksumType@h=x-amz-checksum-type ServerSideEncryption:ServerSideEncryption@h=x-amz-server-side-encryption VersionId:ObjectVersionId@h=x-amz-version-id SSECustomerAlgorithm:SSECustomerAlgorithm@h=x-amz-server-side-encryption-customer-algorithm SSECustomerKeyMD5:SSECustomerKeyMD5@h=x-amz-server-side-encryption-customer-key-MD5 SSEKMSKeyId:SSEKMSKeyId@h=x-amz-server-side-encryption-aws-kms-key-id SSEKMSEncryptionContext:SSEKMSEncryptionContext@h=x-amz-server-side-encryption-context BucketKeyEnabled:BucketKeyEnabled@h=x-amz-server-side-encryption-bucket-key-enabled Size:Size@h=x-amz-object-size RequestCharged:RequestCharged@h=x-amz-request-charged
InvalidRequest structure !error=InvalidRequest
InvalidWriteOffset structure !error=InvalidWriteOffset
TooManyParts structure !error=TooManyParts
EncryptionTypeMismatch structure !error=EncryptionTypeMismatch
PutObjectAclRequest structure !payload=AccessControlPolicy ACL:ObjectCannedACL@h=x-amz-acl AccessControlPolicy:AccessControlPolicy Bucket*:BucketName@u ContentMD5:ContentMD5@h=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm@h=x-amz-sdk-checksum-algorithm GrantFullControl:GrantFullControl@h=x-amz-grant-full-control GrantRead:GrantRead@h=x-amz-grant-read GrantReadACP:GrantReadACP@h=x-amz-grant-read-acp GrantWrite:GrantWrite@h=x-amz-grant-write GrantWriteACP:GrantWriteACP@h=x-amz-grant-write-acp Key*:ObjectKey@u RequestPayer:RequestPayer@h=x-amz-request-payer VersionId:ObjectVersionId@q=versionId ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
PutObjectAclOutput structure RequestCharged:RequestCharged@h=x-amz-request-charged
PutObjectLegalHoldRequest structure !payload=LegalHold Bucket*:BucketName@u Key*:ObjectKey@u LegalHold:ObjectLockLegalHold RequestPayer:RequestPayer@h=x-amz-request-payer VersionId:ObjectVersionId@q=versionId ContentMD5:ContentMD5@h=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm@h=x-amz-sdk-checksum-algorithm ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
PutObjectLegalHoldOutput structure RequestCharged:RequestCharged@h=x-amz-request-charged
PutObjectLockConfigurationRequest structure !payload=ObjectLockConfiguration Bucket*:BucketName@u ObjectLockConfiguration:ObjectLockConfiguration RequestPayer:RequestPayer@h=x-amz-request-payer Token:ObjectLockToken@h=x-amz-bucket-object-lock-token ContentMD5:ContentMD5@h=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm@h=x-amz-sdk-checksum-algorithm ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
PutObjectLockConfigurationOutput structure RequestCharged:RequestCharged@h=x-amz-request-charged
PutObjectRetentionRequest structure !payload=Retention Bucket*:BucketName@u Key*:ObjectKey@u Retention:ObjectLockRetention RequestPayer:RequestPayer@h=x-amz-request-payer VersionId:ObjectVersionId@q=versionId BypassGovernanceRetention:BypassGovernanceRetention@h=x-amz-bypass-governance-retention ContentMD5:ContentMD5@h=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm@h=x-amz-sdk-checksum-algorithm ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
PutObjectRetentionOutput structure RequestCharged:RequestCharged@h=x-amz-request-charged
PutObjectTaggingRequest structure !payload=Tagging Bucket*:BucketName@u Key*:ObjectKey@u VersionId:ObjectVersionId@q=versionId ContentMD5:ContentMD5@h=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm@h=x-amz-sdk-checksum-algorithm Tagging*:Tagging ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner RequestPayer:RequestPayer@h=x-amz-request-payer
PutObjectTaggingOutput structure VersionId:ObjectVersionId@h=x-amz-version-id
PutPublicAccessBlockRequest structure !payload=PublicAccessBlockConfiguration Bucket*:BucketName@u ContentMD5:ContentMD5@h=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm@h=x-amz-sdk-checksum-algorithm PublicAccessBlockConfiguration*:PublicAccessBlockConfiguration ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
RestoreObjectRequest structure !payload=RestoreRequest Bucket*:BucketName@u Key*:ObjectKey@u VersionId:ObjectVersionId@q=versionId RestoreRequest:RestoreRequest RequestPayer:RequestPayer@h=x-amz-request-payer ChecksumAlgorithm:ChecksumAlgorithm@h=x-amz-sdk-checksum-algorithm ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
RestoreRequest structure Days:Days GlacierJobParameters:GlacierJobParameters Type:RestoreRequestType Tier:Tier Description:Description SelectParameters:SelectParameters OutputLocation:OutputLocation
GlacierJobParameters structure Tier*:Tier
Tier string enum=Standard|Bulk|Expedited
RestoreRequestType string enum=SELECT
Description string
SelectParameters structure InputSerialization*:InputSerialization ExpressionType*:ExpressionType Expression*:Expression OutputSerialization*:OutputSerialization
InputSerialization structure CSV:CSVInput CompressionType:CompressionType JSON:JSONInput Parquet:ParquetInput
CSVInput structure FileHeaderInfo:FileHeaderInfo Comments:Comments QuoteEscapeCharacter:QuoteEscapeCharacter RecordDelimiter:RecordDelimiter FieldDelimiter:FieldDelimiter QuoteCharacter:QuoteCharacter AllowQuotedRecordDelimiter:AllowQuotedRecordDelimiter
FileHeaderInfo string enum=USE|IGNORE|NONE
Comments string
QuoteEscapeCharacter string
RecordDelimiter string
FieldDelimiter string
QuoteCharacter string
AllowQuotedRecordDelimiter boolean
CompressionType string enum=NONE|GZIP|BZIP2
JSONInput structure Type:JSONType
JSONType string enum=DOCUMENT|LINES
ParquetInput structure
ExpressionType string enum=SQL
Expression string
OutputSerialization structure CSV:CSVOutput JSON:JSONOutput
CSVOutput structure QuoteFields:QuoteFields QuoteEscapeCharacter:QuoteEscapeCharacter RecordDelimiter:RecordDelimiter FieldDelimiter:FieldDelimiter QuoteCharacter:QuoteCharacter
QuoteFields string enum=ALWAYS|ASNEEDED
JSONOutput structure RecordDelimiter:RecordDelimiter
OutputLocation structure S3:S3Location
S3Location structure BucketName*:BucketName Prefix*:LocationPrefix Encryption:Encryption CannedACL:ObjectCannedACL AccessControlList:Grants Tagging:Tagging UserMetadata:UserMetadata StorageClass:StorageClass
LocationPrefix string
Encryption structure EncryptionType*:ServerSideEncryption KMSKeyId:SSEKMSKeyId KMSContext:KMSContext
KMSContext string
UserMetadata list MetadataEntry
MetadataEntry structure Name:MetadataKey Value:MetadataValue
RestoreObjectOutput structure RequestCharged:RequestCharged@h=x-amz-request-charged RestoreOutputPath:RestoreOutputPath@h=x-amz-restore-output-path
RestoreOutputPath string
ObjectAlreadyInActiveTierError structure !error=ObjectAlreadyInActiveTierError
UploadPartRequest structure !payload=Body Body:Body Bucket*:BucketName@u ContentLength:ContentLength@h=Content-Length ContentMD5:ContentMD5@h=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm@h=x-amz-sdk-checksum-algorithm ChecksumCRC32:ChecksumCRC32@h=x-amz-checksum-crc32 ChecksumCRC32C:ChecksumCRC32C@h=x-amz-checksum-crc32c ChecksumCRC64NVME:ChecksumCRC64NVME@h=x-amz-checksum-crc64nvme ChecksumSHA1:ChecksumSHA1@h=x-amz-checksum-sha1 ChecksumSHA256:ChecksumSHA256@h=x-amz-checksum-sha256 ChecksumSHA512:ChecksumSHA512@h=x-amz-checksum-sha512 ChecksumMD5:ChecksumMD5@h=x-amz-checksum-md5 ChecksumXXHASH64:ChecksumXXHASH64@h=x-amz-checksum-xxhash64 ChecksumXXHASH3:ChecksumXXHASH3@h=x-amz-checksum-xxhash3 ChecksumXXHASH128:ChecksumXXHASH128@h=x-amz-checksum-xxhash128 Key*:ObjectKey@u PartNumber*:PartNumber@q=partNumber UploadId*:MultipartUploadId@q=uploadId SSECustomerAlgorithm:SSECustomerAlgorithm@h=x-amz-server-side-encryption-customer-algorithm SSECustomerKey:SSECustomerKey@h=x-amz-server-side-encryption-customer-key SSECustomerKeyMD5:SSECustomerKeyMD5@h=x-amz-server-side-encryption-customer-key-MD5 RequestPayer:RequestPayer@h=x-amz-request-payer ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner
UploadPartOutput structure ServerSideEncryption:ServerSideEncryption@h=x-amz-server-side-encryption ETag:ETag@h=ETag ChecksumCRC32:ChecksumCRC32@h=x-amz-checksum-crc32 ChecksumCRC32C:ChecksumCRC32C@h=x-amz-checksum-crc32c ChecksumCRC64NVME:ChecksumCRC64NVME@h=x-amz-checksum-crc64nvme ChecksumSHA1:ChecksumSHA1@h=x-amz-checksum-sha1 ChecksumSHA256:ChecksumSHA256@h=x-amz-checksum-sha256 ChecksumSHA512:ChecksumSHA512@h=x-amz-checksum-sha512 ChecksumMD5:ChecksumMD5@h=x-amz-checksum-md5 ChecksumXXHASH64:ChecksumXXHASH64@h=x-amz-checksum-xxhash64 ChecksumXXHASH3:ChecksumXXHASH3@h=x-amz-checksum-xxhash3 ChecksumXXHASH128:ChecksumXXHASH128@h=x-amz-checksum-xxhash128 SSECustomerAlgorithm:SSECustomerAlgorithm@h=x-amz-server-side-encryption-customer-algorithm SSECustomerKeyMD5:SSECustomerKeyMD5@h=x-amz-server-side-encryption-customer-key-MD5 SSEKMSKeyId:SSEKMSKeyId@h=x-amz-server-side-encryption-aws-kms-key-id BucketKeyEnabled:BucketKeyEnabled@h=x-amz-server-side-encryption-bucket-key-enabled RequestCharged:RequestCharged@h=x-amz-request-charged VersionId:ObjectVersionId@h=x-amz-version-id
UploadPartCopyRequest structure Bucket*:BucketName@u CopySource*:CopySource@h=x-amz-copy-source CopySourceIfMatch:CopySourceIfMatch@h=x-amz-copy-source-if-match CopySourceIfModifiedSince:CopySourceIfModifiedSince@h=x-amz-copy-source-if-modified-since CopySourceIfNoneMatch:CopySourceIfNoneMatch@h=x-amz-copy-source-if-none-match CopySourceIfUnmodifiedSince:CopySourceIfUnmodifiedSince@h=x-amz-copy-source-if-unmodified-since CopySourceRange:CopySourceRange@h=x-amz-copy-source-range Key*:ObjectKey@u PartNumber*:PartNumber@q=partNumber UploadId*:MultipartUploadId@q=uploadId SSECustomerAlgorithm:SSECustomerAlgorithm@h=x-amz-server-side-encryption-customer-algorithm SSECustomerKey:SSECustomerKey@h=x-amz-server-side-encryption-customer-key SSECustomerKeyMD5:SSECustomerKeyMD5@h=x-amz-server-side-encryption-customer-key-MD5 CopySourceSSECustomerAlgorithm:CopySourceSSECustomerAlgorithm@h=x-amz-copy-source-server-side-encryption-customer-algorithm CopySourceSSECustomerKey:CopySourceSSECustomerKey@h=x-amz-copy-source-server-side-encryption-customer-key CopySourceSSECustomerKeyMD5:CopySourceSSECustomerKeyMD5@h=x-amz-copy-source-server-side-encryption-customer-key-MD5 RequestPayer:RequestPayer@h=x-amz-request-payer ExpectedBucketOwner:AccountId@h=x-amz-expected-bucket-owner ExpectedSourceBucketOwner:AccountId@h=x-amz-source-expected-bucket-owner
CopySourceRange string
UploadPartCopyOutput structure !payload=CopyPartResult CopySourceVersionId:CopySourceVersionId@h=x-amz-copy-source-version-id CopyPartResult:CopyPartResult ServerSideEncryption:ServerSideEncryption@h=x-amz-server-side-encryption SSECustomerAlgorithm:SSECustomerAlgorithm@h=x-amz-server-side-encryption-customer-algorithm SSECustomerKeyMD5:SSECustomerKeyMD5@h=x-amz-server-side-encryption-customer-key-MD5 SSEKMSKeyId:SSEKMSKeyId@h=x-amz-server-side-encryption-aws-kms-key-id BucketKeyEnabled:BucketKeyEnabled@h=x-amz-server-side-encryption-bucket-key-enabled RequestCharged:RequestCharged@h=x-amz-request-charged VersionId:ObjectVersionId@h=x-amz-version-id
CopyPartResult structure ETag:ETag LastModified:LastModified ChecksumCRC32:ChecksumCRC32 ChecksumCRC32C:ChecksumCRC32C ChecksumCRC64NVME:ChecksumCRC64NVME ChecksumSHA1:ChecksumSHA1 ChecksumSHA256:ChecksumSHA256 ChecksumSHA512:ChecksumSHA512 ChecksumMD5:ChecksumMD5 ChecksumXXHASH64:ChecksumXXHASH64 ChecksumXXHASH3:ChecksumXXHASH3 ChecksumXXHASH128:ChecksumXXHASH128
AccessDenied structure !error=AccessDenied
AnnotationLimitExceeded structure !error=AnnotationLimitExceeded
AnnotationNameTooLong structure !error=AnnotationNameTooLong
IdempotencyParameterMismatch structure !error=IdempotencyParameterMismatch
InvalidAnnotationName structure !error=InvalidAnnotationName
InvalidPrefix structure !error=InvalidPrefix
NoSuchAnnotation structure !error=NoSuchAnnotation
UnsupportedMediaType structure !error=UnsupportedMediaType
"""
