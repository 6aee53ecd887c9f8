package fengni.screen.guard;

import java.util.Optional;

/**
 * An account with Tencent Cloud.
 *
 * @param secretId names the key; it travels with every request
 * @param secretKey signs; it never travels
 * @param region for example {@code ap-guangzhou}
 * @param inputPolicy the policy (BizType) for what users say; empty for the account's default
 * @param outputPolicy the policy for what models say
 */
public record TencentAccount(
        String secretId, Secret secretKey, String region, Optional<String> inputPolicy, Optional<String> outputPolicy) {
    public TencentAccount {
        if (!secretId.matches("[!-~]+") || !region.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException(
                    "secret id and region should be visible ASCII, the region like ap-guangzhou");
        }
    }
}
