/*
 * Copyright (c) 2026 Contributors to the openHAB Energy project
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.energy.hub.clouds.nomos.setup;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.RecordCopy;

/**
 * What Nomos does where its documents say nothing: one switch each. Immutable; the change methods give a copy.
 *
 * @param refreshReuse what the use of a rotated refresh token does
 * @param redirectUriOnToken what the token endpoint does with {@code redirect_uri}
 * @param tokenBodies which bodies the token endpoint takes
 * @param unpublishedSlots how prices look that are not published yet
 * @param denialAnswer how a denial reaches the client
 * @param codeErrorStatus status for a bad code or verifier: 400 or 401
 * @param restrictedStatus status for what a consent token may not read (plans, customers, meter orders): 403 or 404
 * @param accessTokenSurvivesRefresh whether an access token stays good when its refresh token is used
 * @param revocationEndsAccessTokens whether a revoked consent ends access tokens at once
 * @param unknownVersionRefused whether an unknown {@code X-API-Version} gives 400 or is ignored
 * @param consentScope the scope that a consent token says
 * @param resolutionLabel the label of price answers, whatever their step
 * @param priceReference the market that price answers name
 * @param accessTokenLifetime life of an access token
 * @param refreshTokenLifetime life of a refresh token from its issue
 * @param requestBudget requests per budget window before a 429; 0 for no limit
 * @param budgetWindow length of the budget window
 * @param retryAfterSent whether a 429 of the budget has {@code Retry-After}
 * @param longestRangeDays longest date range of a price or usage request
 * @param pendingUsage what the usage of a subscription is that has not started
 * @param feedInComponents which components a payout has
 * @param feedInTotals the sign of a credit's total
 * @param implausibleStatus status for a meter reading that cannot be: 400 or 422
 * @param filtersIgnored whether filters have no effect at all
 * @param unknownInvoiceType a type that no document knows, for every third invoice; empty for none
 * @param hourlyBefore the first local day whose prices come in quarter-hours; those of earlier days come in hours
 * @param finalWorkingDay on which working day of the next month preliminary usage becomes final
 * @param rateLimitHeaders whether answers have {@code ratelimit-*} headers
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record NomosSwitches(RefreshReuse refreshReuse, RedirectUriOnToken redirectUriOnToken, TokenBodies tokenBodies,
        UnpublishedSlots unpublishedSlots, DenialAnswer denialAnswer, int codeErrorStatus, int restrictedStatus,
        boolean accessTokenSurvivesRefresh, boolean revocationEndsAccessTokens, boolean unknownVersionRefused,
        String consentScope, String resolutionLabel, String priceReference, Duration accessTokenLifetime,
        Duration refreshTokenLifetime, int requestBudget, Duration budgetWindow, boolean retryAfterSent,
        int longestRangeDays, PendingUsage pendingUsage, FeedInComponents feedInComponents, FeedInTotals feedInTotals,
        int implausibleStatus, boolean filtersIgnored, String unknownInvoiceType, LocalDate hourlyBefore,
        int finalWorkingDay, boolean rateLimitHeaders) {

    /** What seems most likely. */
    public static final NomosSwitches DEFAULT = new NomosSwitches(RefreshReuse.STRICT, RedirectUriOnToken.ACCEPT,
            TokenBodies.BOTH, UnpublishedSlots.ABSENT, DenialAnswer.ERROR_CALLBACK, 400, 403, true, true, true,
            "read:*", "15min", "EPEX Day-Ahead 15min", Duration.ofHours(1), Duration.ofDays(90), 0,
            Duration.ofSeconds(1), true, 400, PendingUsage.EMPTY, FeedInComponents.ELECTRICITY, FeedInTotals.NEGATIVE,
            422,
            false, "", LocalDate.of(2025, 10, 1), 8, false);

    public NomosSwitches {
        require(codeErrorStatus == 400 || codeErrorStatus == 401, "'codeErrorStatus' must be 400 or 401");
        require(restrictedStatus == 403 || restrictedStatus == 404, "'restrictedStatus' must be 403 or 404");
        require(implausibleStatus == 400 || implausibleStatus == 422, "'implausibleStatus' must be 400 or 422");
        require(finalWorkingDay >= 1 && finalWorkingDay <= 15, "'finalWorkingDay' must be 1 to 15");
        require(requestBudget >= 0, "'requestBudget' must be 0 (no limit) or more");
        require(longestRangeDays > 0, "'longestRangeDays' must be more than 0");
        require(accessTokenLifetime.toSeconds() > 0, "'accessTokenLifetime' must be a second at least");
        require(refreshTokenLifetime.toSeconds() > 0, "'refreshTokenLifetime' must be a second at least");
        require(budgetWindow.toMillis() > 0, "'budgetWindow' must be a millisecond at least");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    public NomosSwitches withRefreshReuse(RefreshReuse changed) {
        return with("refreshReuse", changed);
    }

    public NomosSwitches withRedirectUriOnToken(RedirectUriOnToken changed) {
        return with("redirectUriOnToken", changed);
    }

    public NomosSwitches withTokenBodies(TokenBodies changed) {
        return with("tokenBodies", changed);
    }

    public NomosSwitches withUnpublishedSlots(UnpublishedSlots changed) {
        return with("unpublishedSlots", changed);
    }

    public NomosSwitches withDenialAnswer(DenialAnswer changed) {
        return with("denialAnswer", changed);
    }

    public NomosSwitches withCodeErrorStatus(int changed) {
        return with("codeErrorStatus", changed);
    }

    public NomosSwitches withRestrictedStatus(int changed) {
        return with("restrictedStatus", changed);
    }

    public NomosSwitches withAccessTokenSurvivesRefresh(boolean changed) {
        return with("accessTokenSurvivesRefresh", changed);
    }

    public NomosSwitches withRevocationEndsAccessTokens(boolean changed) {
        return with("revocationEndsAccessTokens", changed);
    }

    public NomosSwitches withUnknownVersionRefused(boolean changed) {
        return with("unknownVersionRefused", changed);
    }

    public NomosSwitches withConsentScope(String changed) {
        return with("consentScope", changed);
    }

    public NomosSwitches withResolutionLabel(String changed) {
        return with("resolutionLabel", changed);
    }

    public NomosSwitches withPriceReference(String changed) {
        return with("priceReference", changed);
    }

    public NomosSwitches withAccessTokenLifetime(Duration changed) {
        return with("accessTokenLifetime", changed);
    }

    public NomosSwitches withRefreshTokenLifetime(Duration changed) {
        return with("refreshTokenLifetime", changed);
    }

    public NomosSwitches withRequestBudget(int changed) {
        return with("requestBudget", changed);
    }

    public NomosSwitches withBudgetWindow(Duration changed) {
        return with("budgetWindow", changed);
    }

    public NomosSwitches withRetryAfterSent(boolean changed) {
        return with("retryAfterSent", changed);
    }

    public NomosSwitches withLongestRangeDays(int changed) {
        return with("longestRangeDays", changed);
    }

    public NomosSwitches withPendingUsage(PendingUsage changed) {
        return with("pendingUsage", changed);
    }

    public NomosSwitches withFeedInComponents(FeedInComponents changed) {
        return with("feedInComponents", changed);
    }

    public NomosSwitches withFeedInTotals(FeedInTotals changed) {
        return with("feedInTotals", changed);
    }

    public NomosSwitches withImplausibleStatus(int changed) {
        return with("implausibleStatus", changed);
    }

    public NomosSwitches withFiltersIgnored(boolean changed) {
        return with("filtersIgnored", changed);
    }

    public NomosSwitches withUnknownInvoiceType(String changed) {
        return with("unknownInvoiceType", changed);
    }

    public NomosSwitches withHourlyBefore(LocalDate changed) {
        return with("hourlyBefore", changed);
    }

    public NomosSwitches withFinalWorkingDay(int changed) {
        return with("finalWorkingDay", changed);
    }

    public NomosSwitches withRateLimitHeaders(boolean changed) {
        return with("rateLimitHeaders", changed);
    }

    private NomosSwitches with(String component, Object changed) {
        return RecordCopy.with(this, Map.of(component, changed));
    }
}
