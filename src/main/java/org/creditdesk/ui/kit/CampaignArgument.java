package org.creditdesk.ui.kit;

/** Which campaign a screen is about; null to choose. */
public record CampaignArgument(Long campaignId) {}
