{{- define "albedo.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" }}
{{- end }}

{{- define "albedo.fullname" -}}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride | trunc 43 | trimSuffix "-" }}
{{- else }}
{{- $name := default .Chart.Name .Values.nameOverride }}
{{- if contains $name .Release.Name }}
{{- .Release.Name | trunc 43 | trimSuffix "-" }}
{{- else }}
{{- printf "%s-%s" .Release.Name $name | trunc 43 | trimSuffix "-" }}
{{- end }}
{{- end }}
{{- end }}

{{- define "albedo.serviceAccountName" -}}
{{- if .Values.serviceAccount.create }}
{{- default (include "albedo.fullname" .) .Values.serviceAccount.name }}
{{- else }}
{{- default "default" .Values.serviceAccount.name }}
{{- end }}
{{- end }}

{{- define "albedo.webhookService" -}}
{{- include "albedo.fullname" . }}-webhook-service
{{- end }}

{{- define "albedo.webhookConfiguration" -}}
{{- include "albedo.fullname" . }}-webhook
{{- end }}

{{- define "albedo.webhookSecret" -}}
{{- include "albedo.fullname" . }}-webhook-tls
{{- end }}

{{- /* "true" where the certificate of the webhooks comes from a Secret that somebody else keeps. */ -}}
{{- define "albedo.mountedCertificate" -}}
{{- if or .Values.enableCertManager .Values.webhookTLS.cert }}true{{- end }}
{{- end }}

{{- define "albedo.leaseNamespace" -}}
{{- default .Release.Namespace .Values.leaderElection.namespace }}
{{- end }}

{{- define "albedo.webhookPort" -}}
{{- default 9443 .Values.webhookBindPort }}
{{- end }}

{{- define "albedo.metricsPort" -}}
{{- default ":8080" .Values.metricsBindAddr | splitList ":" | last }}
{{- end }}

{{- define "albedo.selectorLabels" -}}
app.kubernetes.io/name: {{ include "albedo.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "albedo.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{ include "albedo.selectorLabels" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- with .Values.additionalLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- /* The value of a flag: lists and maps as CSV, in which a field with a comma is quoted; numbers without exponent. */ -}}
{{- define "albedo.value" -}}
{{- $fields := list }}
{{- if kindIs "map" . }}
{{- range $key, $value := . }}
{{- $fields = append $fields (printf "%s=%v" $key $value) }}
{{- end }}
{{- else if kindIs "slice" . }}
{{- range . }}
{{- $fields = append $fields (toString .) }}
{{- end }}
{{- else if kindIs "float64" . }}
{{- int64 . }}
{{- else }}
{{- . }}
{{- end }}
{{- $quoted := list }}
{{- range $fields }}
{{- if or (contains "," .) (contains "\"" .) }}
{{- $quoted = append $quoted (printf "\"%s\"" (replace "\"" "\"\"" .)) }}
{{- else }}
{{- $quoted = append $quoted . }}
{{- end }}
{{- end }}
{{- join "," $quoted }}
{{- end }}

{{- define "albedo.args" -}}
- run
- {{ printf "--cluster-name=%s" (required "clusterName must be given: --set clusterName=NAME" .Values.clusterName) | quote }}
- {{ printf "--ingress-class=%s" .Values.ingressClass | quote }}
{{- $flags := list
  (list "aws-region" .Values.region)
  (list "aws-vpc-id" .Values.vpcId)
  (list "aws-vpc-tags" .Values.vpcTags)
  (list "aws-api-endpoints" .Values.awsApiEndpoints)
  (list "aws-api-throttle" .Values.awsApiThrottle)
  (list "aws-max-retries" .Values.awsMaxRetries)
  (list "policy" .Values.policy)
  (list "orphans" .Values.orphans)
  (list "unsafe-order" .Values.unsafeOrder)
  (list "target-health-timeout" .Values.targetHealthTimeout)
  (list "load-balancer-drain-time" .Values.loadBalancerDrainTime)
  (list "approve-replacement" .Values.approveReplacement)
  (list "default-tags" .Values.defaultTags)
  (list "external-managed-tags" .Values.externalManagedTags)
  (list "default-target-type" .Values.defaultTargetType)
  (list "default-load-balancer-scheme" .Values.defaultLoadBalancerScheme)
  (list "default-ssl-policy" .Values.defaultSSLPolicy)
  (list "default-pca-arn" .Values.certManagement.defaultPcaArn)
  (list "allowed-certificate-authority-arns" .Values.certDiscovery.allowedCertificateAuthorityARNs)
  (list "enable-backend-security-group" .Values.enableBackendSecurityGroup)
  (list "backend-security-group" .Values.backendSecurityGroup)
  (list "enable-manage-backend-security-group-rules" .Values.enableManageBackendSecurityGroupRules)
  (list "disable-restricted-sg-rules" .Values.disableRestrictedSecurityGroupRules)
  (list "service-target-eni-security-group-tags" .Values.serviceTargetENISGTags)
  (list "enable-shield" .Values.enableShield)
  (list "enable-waf" .Values.enableWaf)
  (list "enable-wafv2" .Values.enableWafv2)
  (list "enable-endpoint-slices" .Values.enableEndpointSlices)
  (list "enable-pod-readiness-gate-inject" .Values.enablePodReadinessGateInject)
  (list "max-targets-per-target-group" .Values.maxTargetsPerTargetGroup)
  (list "tolerate-non-existent-backend-service" .Values.tolerateNonExistentBackendService)
  (list "tolerate-non-existent-backend-action" .Values.tolerateNonExistentBackendAction)
  (list "disable-ingress-class-annotation" .Values.disableIngressClassAnnotation)
  (list "disable-ingress-group-name-annotation" .Values.disableIngressGroupNameAnnotation)
  (list "required-secrets-label" .Values.requiredSecretsLabel)
  (list "feature-gates" .Values.controllerConfig.featureGates)
  (list "ingress-max-concurrent-reconciles" .Values.ingressMaxConcurrentReconciles)
  (list "service-max-concurrent-reconciles" .Values.serviceMaxConcurrentReconciles)
  (list "targetgroupbinding-max-concurrent-reconciles" .Values.targetgroupbindingMaxConcurrentReconciles)
  (list "targetgroupbinding-max-exponential-backoff-delay" .Values.targetgroupbindingMaxExponentialBackoffDelay)
  (list "targetgroupbinding-requeue-duration" .Values.targetgroupbindingRequeueDuration)
  (list "lb-stabilization-monitor-interval" .Values.lbStabilizationMonitorInterval)
  (list "sync-period" .Values.syncPeriod)
  (list "watch-namespace" .Values.watchNamespace)
  (list "load-balancer-class" .Values.loadBalancerClass)
  (list "log-level" .Values.logLevel)
  (list "log-format" .Values.logFormat)
  (list "metrics-bind-addr" .Values.metricsBindAddr)
  (list "webhook-bind-port" .Values.webhookBindPort)
  (list "leader-election-id" .Values.leaderElection.id)
  (list "leader-election-namespace" (include "albedo.leaseNamespace" .))
  (list "leader-election-lease-duration" .Values.leaderElection.leaseDuration)
}}
{{- if include "albedo.mountedCertificate" . }}
{{- $flags = concat $flags (list
  (list "webhook-cert-dir" "/etc/albedo/webhook")
  (list "webhook-cert-file" "tls.crt")
  (list "webhook-key-file" "tls.key")) }}
{{- else }}
{{- $flags = concat $flags (list
  (list "webhook-secret" (include "albedo.webhookSecret" .))
  (list "webhook-service" (include "albedo.webhookService" .))
  (list "webhook-configuration" (include "albedo.webhookConfiguration" .))) }}
{{- end }}
{{- range $flags }}
{{- $value := index . 1 }}
{{- if not (kindIs "invalid" $value) }}
{{- $text := include "albedo.value" $value }}
{{- if $text }}
- {{ printf "--%s=%s" (index . 0) $text | quote }}
{{- end }}
{{- end }}
{{- end }}
{{- range .Values.extraArgs }}
- {{ . | quote }}
{{- end }}
{{- end }}
