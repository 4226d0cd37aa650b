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

import org.eclipse.jdt.annotation.NonNullByDefault;

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
 * @param longestRangeDays longest date range of a price request
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record NomosSwitches(RefreshReuse refreshReuse, RedirectUriOnToken redirectUriOnToken, TokenBodies tokenBodies,
        UnpublishedSlots unpublishedSlots, DenialAnswer denialAnswer, int codeErrorStatus, int restrictedStatus,
        boolean accessTokenSurvivesRefresh, boolean revocationEndsAccessTokens, boolean unknownVersionRefused,
        String consentScope, String resolutionLabel, String priceReference, Duration accessTokenLifetime,
        Duration refreshTokenLifetime, int requestBudget, Duration budgetWindow, boolean retryAfterSent,
        int longestRangeDays) {

    /** What seems most likely. */
    public static final NomosSwitches DEFAULT = new NomosSwitches(RefreshReuse.STRICT, RedirectUriOnToken.ACCEPT,
            TokenBodies.BOTH, UnpublishedSlots.ABSENT, DenialAnswer.ERROR_CALLBACK, 400, 403, true, true, true,
            "read:*", "15min", "EPEX Day-Ahead 15min", Duration.ofHours(1), Duration.ofDays(90), 0,
            Duration.ofSeconds(1), true, 400);

    public NomosSwitches {
        require(codeErrorStatus == 400 || codeErrorStatus == 401, "'codeErrorStatus' must be 400 or 401");
        require(restrictedStatus == 403 || restrictedStatus == 404, "'restrictedStatus' must be 403 or 404");
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
        return new NomosSwitches(changed, redirectUriOnToken, tokenBodies, unpublishedSlots, denialAnswer,
                codeErrorStatus, restrictedStatus, accessTokenSurvivesRefresh, revocationEndsAccessTokens,
                unknownVersionRefused, consentScope, resolutionLabel, priceReference, accessTokenLifetime,
                refreshTokenLifetime, requestBudget, budgetWindow, retryAfterSent, longestRangeDays);
    }

    public NomosSwitches withRedirectUriOnToken(RedirectUriOnToken changed) {
        return new NomosSwitches(refreshReuse, changed, tokenBodies, unpublishedSlots, denialAnswer, codeErrorStatus,
                restrictedStatus, accessTokenSurvivesRefresh, revocationEndsAccessTokens, unknownVersionRefused,
                consentScope, resolutionLabel, priceReference, accessTokenLifetime, refreshTokenLifetime, requestBudget,
                budgetWindow, retryAfterSent, longestRangeDays);
    }

    public NomosSwitches withTokenBodies(TokenBodies changed) {
        return new NomosSwitches(refreshReuse, redirectUriOnToken, changed, unpublishedSlots, denialAnswer,
                codeErrorStatus, restrictedStatus, accessTokenSurvivesRefresh, revocationEndsAccessTokens,
                unknownVersionRefused, consentScope, resolutionLabel, priceReference, accessTokenLifetime,
                refreshTokenLifetime, requestBudget, budgetWindow, retryAfterSent, longestRangeDays);
    }

    public NomosSwitches withUnpublishedSlots(UnpublishedSlots changed) {
        return new NomosSwitches(refreshReuse, redirectUriOnToken, tokenBodies, changed, denialAnswer, codeErrorStatus,
                restrictedStatus, accessTokenSurvivesRefresh, revocationEndsAccessTokens, unknownVersionRefused,
                consentScope, resolutionLabel, priceReference, accessTokenLifetime, refreshTokenLifetime, requestBudget,
                budgetWindow, retryAfterSent, longestRangeDays);
    }

    public NomosSwitches withDenialAnswer(DenialAnswer changed) {
        return new NomosSwitches(refreshReuse, redirectUriOnToken, tokenBodies, unpublishedSlots, changed,
                codeErrorStatus, restrictedStatus, accessTokenSurvivesRefresh, revocationEndsAccessTokens,
                unknownVersionRefused, consentScope, resolutionLabel, priceReference, accessTokenLifetime,
                refreshTokenLifetime, requestBudget, budgetWindow, retryAfterSent, longestRangeDays);
    }

    public NomosSwitches withCodeErrorStatus(int changed) {
        return new NomosSwitches(refreshReuse, redirectUriOnToken, tokenBodies, unpublishedSlots, denialAnswer, changed,
                restrictedStatus, accessTokenSurvivesRefresh, revocationEndsAccessTokens, unknownVersionRefused,
                consentScope, resolutionLabel, priceReference, accessTokenLifetime, refreshTokenLifetime, requestBudget,
                budgetWindow, retryAfterSent, longestRangeDays);
    }

    public NomosSwitches withRestrictedStatus(int changed) {
        return new NomosSwitches(refreshReuse, redirectUriOnToken, tokenBodies, unpublishedSlots, denialAnswer,
                codeErrorStatus, changed, accessTokenSurvivesRefresh, revocationEndsAccessTokens, unknownVersionRefused,
                consentScope, resolutionLabel, priceReference, accessTokenLifetime, refreshTokenLifetime, requestBudget,
                budgetWindow, retryAfterSent, longestRangeDays);
    }

    public NomosSwitches withAccessTokenSurvivesRefresh(boolean changed) {
        return new NomosSwitches(refreshReuse, redirectUriOnToken, tokenBodies, unpublishedSlots, denialAnswer,
                codeErrorStatus, restrictedStatus, changed, revocationEndsAccessTokens, unknownVersionRefused,
                consentScope, resolutionLabel, priceReference, accessTokenLifetime, refreshTokenLifetime, requestBudget,
                budgetWindow, retryAfterSent, longestRangeDays);
    }

    public NomosSwitches withRevocationEndsAccessTokens(boolean changed) {
        return new NomosSwitches(refreshReuse, redirectUriOnToken, tokenBodies, unpublishedSlots, denialAnswer,
                codeErrorStatus, restrictedStatus, accessTokenSurvivesRefresh, changed, unknownVersionRefused,
                consentScope, resolutionLabel, priceReference, accessTokenLifetime, refreshTokenLifetime, requestBudget,
                budgetWindow, retryAfterSent, longestRangeDays);
    }

    public NomosSwitches withUnknownVersionRefused(boolean changed) {
        return new NomosSwitches(refreshReuse, redirectUriOnToken, tokenBodies, unpublishedSlots, denialAnswer,
                codeErrorStatus, restrictedStatus, accessTokenSurvivesRefresh, revocationEndsAccessTokens, changed,
                consentScope, resolutionLabel, priceReference, accessTokenLifetime, refreshTokenLifetime, requestBudget,
                budgetWindow, retryAfterSent, longestRangeDays);
    }

    public NomosSwitches withConsentScope(String changed) {
        return new NomosSwitches(refreshReuse, redirectUriOnToken, tokenBodies, unpublishedSlots, denialAnswer,
                codeErrorStatus, restrictedStatus, accessTokenSurvivesRefresh, revocationEndsAccessTokens,
                unknownVersionRefused, changed, resolutionLabel, priceReference, accessTokenLifetime,
                refreshTokenLifetime, requestBudget, budgetWindow, retryAfterSent, longestRangeDays);
    }

    public NomosSwitches withResolutionLabel(String changed) {
        return new NomosSwitches(refreshReuse, redirectUriOnToken, tokenBodies, unpublishedSlots, denialAnswer,
                codeErrorStatus, restrictedStatus, accessTokenSurvivesRefresh, revocationEndsAccessTokens,
                unknownVersionRefused, consentScope, changed, priceReference, accessTokenLifetime, refreshTokenLifetime,
                requestBudget, budgetWindow, retryAfterSent, longestRangeDays);
    }

    public NomosSwitches withPriceReference(String changed) {
        return new NomosSwitches(refreshReuse, redirectUriOnToken, tokenBodies, unpublishedSlots, denialAnswer,
                codeErrorStatus, restrictedStatus, accessTokenSurvivesRefresh, revocationEndsAccessTokens,
                unknownVersionRefused, consentScope, resolutionLabel, changed, accessTokenLifetime,
                refreshTokenLifetime, requestBudget, budgetWindow, retryAfterSent, longestRangeDays);
    }

    public NomosSwitches withAccessTokenLifetime(Duration changed) {
        return new NomosSwitches(refreshReuse, redirectUriOnToken, tokenBodies, unpublishedSlots, denialAnswer,
                codeErrorStatus, restrictedStatus, accessTokenSurvivesRefresh, revocationEndsAccessTokens,
                unknownVersionRefused, consentScope, resolutionLabel, priceReference, changed, refreshTokenLifetime,
                requestBudget, budgetWindow, retryAfterSent, longestRangeDays);
    }

    public NomosSwitches withRefreshTokenLifetime(Duration changed) {
        return new NomosSwitches(refreshReuse, redirectUriOnToken, tokenBodies, unpublishedSlots, denialAnswer,
                codeErrorStatus, restrictedStatus, accessTokenSurvivesRefresh, revocationEndsAccessTokens,
                unknownVersionRefused, consentScope, resolutionLabel, priceReference, accessTokenLifetime, changed,
                requestBudget, budgetWindow, retryAfterSent, longestRangeDays);
    }

    public NomosSwitches withRequestBudget(int changed) {
        return new NomosSwitches(refreshReuse, redirectUriOnToken, tokenBodies, unpublishedSlots, denialAnswer,
                codeErrorStatus, restrictedStatus, accessTokenSurvivesRefresh, revocationEndsAccessTokens,
                unknownVersionRefused, consentScope, resolutionLabel, priceReference, accessTokenLifetime,
                refreshTokenLifetime, changed, budgetWindow, retryAfterSent, longestRangeDays);
    }

    public NomosSwitches withBudgetWindow(Duration changed) {
        return new NomosSwitches(refreshReuse, redirectUriOnToken, tokenBodies, unpublishedSlots, denialAnswer,
                codeErrorStatus, restrictedStatus, accessTokenSurvivesRefresh, revocationEndsAccessTokens,
                unknownVersionRefused, consentScope, resolutionLabel, priceReference, accessTokenLifetime,
                refreshTokenLifetime, requestBudget, changed, retryAfterSent, longestRangeDays);
    }

    public NomosSwitches withRetryAfterSent(boolean changed) {
        return new NomosSwitches(refreshReuse, redirectUriOnToken, tokenBodies, unpublishedSlots, denialAnswer,
                codeErrorStatus, restrictedStatus, accessTokenSurvivesRefresh, revocationEndsAccessTokens,
                unknownVersionRefused, consentScope, resolutionLabel, priceReference, accessTokenLifetime,
                refreshTokenLifetime, requestBudget, budgetWindow, changed, longestRangeDays);
    }

    public NomosSwitches withLongestRangeDays(int changed) {
        return new NomosSwitches(refreshReuse, redirectUriOnToken, tokenBodies, unpublishedSlots, denialAnswer,
                codeErrorStatus, restrictedStatus, accessTokenSurvivesRefresh, revocationEndsAccessTokens,
                unknownVersionRefused, consentScope, resolutionLabel, priceReference, accessTokenLifetime,
                refreshTokenLifetime, requestBudget, budgetWindow, retryAfterSent, changed);
    }

}
