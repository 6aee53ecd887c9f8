package fengni.gateway;

/**
 * Why a request gets no answer, as clients see it: status and error code of the OpenAI protocol. A verdict is never 429 or
 * 5xx, since clients repeat those by themselves.
 */
enum Refusal {
    KEY_UNKNOWN(401, "authentication_error", "invalid_api_key", "服务密钥无效。", "The service key is not valid."),
    REAL_IDENTITY_REQUIRED(
            403,
            "permission_error",
            "real_identity_required",
            "该用户尚未完成真实身份信息认证。",
            "The user's real identity is not verified."),
    CONSENT_REQUIRED(
            403,
            "permission_error",
            "consent_required",
            "该用户尚未同意所需声明。",
            "The user has not yet accepted a required statement."),
    ACCOUNT_SUSPENDED(
            403, "permission_error", "account_suspended", "该账号已被暂停或关闭。", "The account is suspended or closed."),
    SERVICE_SUSPENDED(
            403, "permission_error", "service_suspended", "该服务已被暂停或关闭。", "The service is suspended or closed."),
    SUSPENDED_BY_ORDER(
            403,
            "permission_error",
            "suspended_by_order",
            "根据主管部门的要求，该服务已暂停。",
            "The service is suspended by order of the competent authority."),
    REGISTRATION_SUSPENDED(
            403,
            "permission_error",
            "registration_suspended",
            "根据主管部门的要求，该服务暂不接受新用户。",
            "By order of the competent authority the service takes no new users."),
    SERVICE_NOT_PUBLIC(
            403,
            "permission_error",
            "service_not_public",
            "该服务尚未对公众开放，仅限受邀的测试用户使用。",
            "The service is not open to the public; only invited testers may use it."),
    ACCOUNT_RESTRICTED(
            403,
            "permission_error",
            "account_restricted",
            "该账号本小时的请求次数已用完。",
            "The account has used its requests of this hour."),
    SERVICE_RESTRICTED(
            403,
            "permission_error",
            "service_restricted",
            "该服务本小时的请求次数已用完。",
            "The service has used its requests of this hour."),
    CONTENT_BLOCKED(400, "invalid_request_error", "content_blocked", "输入内容未通过审核。", "The input did not pass review."),
    /** A guard was silent, and the settings hold back what no guard has seen. No verdict: it may be tried again. */
    REVIEW_UNAVAILABLE(
            503,
            "api_error",
            "review_unavailable",
            "内容审核暂不可用。",
            "The review of content is not available for the moment."),
    CONTENT_UNSUPPORTED(
            400,
            "invalid_request_error",
            "content_unsupported",
            "请求含有尚不能审核的内容。",
            "The request holds content that cannot be reviewed yet."),
    UNSUPPORTED_PARAMETER(
            400,
            "invalid_request_error",
            "unsupported_parameter",
            "请求含有不支持的参数。",
            "The request holds a parameter that is not supported."),
    INVALID_REQUEST(400, "invalid_request_error", "invalid_request", "请求格式有误。", "The request is not well formed."),
    REQUEST_TOO_LARGE(413, "invalid_request_error", "request_too_large", "请求过大。", "The request is too large."),
    MODEL_NOT_FOUND(404, "invalid_request_error", "model_not_found", "该服务没有此模型。", "The service has no such model."),
    ROUTE_NOT_FOUND(404, "invalid_request_error", "route_not_found", "没有此接口。", "There is no such route."),
    UPSTREAM_REFUSED(
            400, "invalid_request_error", "upstream_refused", "模型不接受该请求。", "The model does not accept the request."),
    UPSTREAM_BUSY(429, "rate_limit_error", "upstream_busy", "模型繁忙，请稍后再试。", "The model is busy; try again later."),
    UPSTREAM_OVERLOADED(
            503, "api_error", "upstream_overloaded", "模型暂不可用。", "The model is not available for the moment."),
    UPSTREAM_UNAVAILABLE(502, "api_error", "upstream_unavailable", "无法连接模型。", "The model cannot be reached."),
    UPSTREAM_FAILED(502, "api_error", "upstream_failed", "模型出错。", "The model failed."),
    UPSTREAM_TRUNCATED(502, "api_error", "upstream_truncated", "模型的回答中断。", "The model's answer broke off."),
    UPSTREAM_MALFORMED(502, "api_error", "upstream_malformed", "模型的回答无法识别。", "The model's answer cannot be read."),
    UPSTREAM_TIMED_OUT(504, "api_error", "upstream_timed_out", "模型超时。", "The model took too long."),
    RECORD_UNAVAILABLE(
            503, "api_error", "record_unavailable", "日志无法留存，暂停服务。", "Records cannot be kept, so nothing is answered."),
    SHUTTING_DOWN(503, "api_error", "shutting_down", "服务正在停止。", "The gateway is shutting down."),
    INTERNAL(500, "api_error", "internal_error", "网关内部错误。", "The gateway failed.");

    private final int status;
    private final String type;
    private final String code;
    private final String chinese;
    private final String english;

    Refusal(int status, String type, String code, String chinese, String english) {
        this.status = status;
        this.type = type;
        this.code = code;
        this.chinese = chinese;
        this.english = english;
    }

    /** Returns whether this judges a person or their words, and not the form of a request or the state of a machine. */
    boolean verdict() {
        return switch (this) {
            case REAL_IDENTITY_REQUIRED,
                    CONSENT_REQUIRED,
                    ACCOUNT_SUSPENDED,
                    SERVICE_SUSPENDED,
                    SUSPENDED_BY_ORDER,
                    REGISTRATION_SUSPENDED,
                    SERVICE_NOT_PUBLIC,
                    ACCOUNT_RESTRICTED,
                    SERVICE_RESTRICTED,
                    CONTENT_BLOCKED -> true;
            case KEY_UNKNOWN,
                    REVIEW_UNAVAILABLE,
                    CONTENT_UNSUPPORTED,
                    UNSUPPORTED_PARAMETER,
                    INVALID_REQUEST,
                    REQUEST_TOO_LARGE,
                    MODEL_NOT_FOUND,
                    ROUTE_NOT_FOUND,
                    UPSTREAM_REFUSED,
                    UPSTREAM_BUSY,
                    UPSTREAM_OVERLOADED,
                    UPSTREAM_UNAVAILABLE,
                    UPSTREAM_FAILED,
                    UPSTREAM_TRUNCATED,
                    UPSTREAM_MALFORMED,
                    UPSTREAM_TIMED_OUT,
                    RECORD_UNAVAILABLE,
                    SHUTTING_DOWN,
                    INTERNAL -> false;
        };
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    String code() {
        return code;
    }

    /** Returns the sentence for people, Chinese first. */
    String words() {
        return chinese + " " + english;
    }
}
