export interface paths {
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HealthHttp_check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says that something was recorded, so that a page can offer to refresh. A unit hears of what its own timeline shows it only. */
        get: operations["LiveHttp_follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FilesHttp_keep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FilesHttp_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A smaller, upright JPEG of a picture, without what the camera wrote into it. */
        get: operations["FilesHttp_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}/description": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FilesHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UploadsHttp_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UploadsHttp_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SessionHttp_current"];
        put?: never;
        post: operations["SessionHttp_signIn"];
        delete: operations["SessionHttp_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes the own password and ends every other session of the account. */
        post: operations["SessionHttp_changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty table to fill in. */
        get: operations["AccountImportHttp_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/imports/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the file would do. Nothing is written. */
        post: operations["AccountImportHttp_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes what was previewed, all of it or nothing, and keeps the first passwords apart from it, as of one account. */
        post: operations["AccountImportHttp_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AccountsHttp_list"];
        put?: never;
        post: operations["AccountsHttp_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/supervisors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts a supervisor of the register may sign in with. */
        get: operations["AccountsHttp_supervisors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AccountsHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/role-grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccountsHttp_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/role-withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccountsHttp_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccountsHttp_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccountsHttp_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervisors/absences/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table to fill in. */
        get: operations["AbsenceImportHttp_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervisors/absences/imports/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the file would do. Nothing is written. */
        post: operations["AbsenceImportHttp_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervisors/absences/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes what was previewed, all of it or nothing. */
        post: operations["AbsenceImportHttp_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervisors/conflicts/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table to fill in. */
        get: operations["ConflictImportHttp_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervisors/conflicts/imports/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the file would do. Nothing is written. */
        post: operations["ConflictImportHttp_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervisors/conflicts/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes what was previewed, all of it or nothing. */
        post: operations["ConflictImportHttp_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty table to fill in. */
        get: operations["UnitSheetsHttp_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/imports/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the file would do. Nothing is written. */
        post: operations["UnitSheetsHttp_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes what was previewed, all of it or nothing. */
        post: operations["UnitSheetsHttp_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list exactly as it is filtered and sorted, whole. */
        get: operations["UnitSheetsHttp_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervisors/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty table to fill in. */
        get: operations["SupervisorSheetsHttp_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervisors/imports/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the file would do. Nothing is written. */
        post: operations["SupervisorSheetsHttp_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervisors/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes what was previewed, all of it or nothing. */
        post: operations["SupervisorSheetsHttp_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervisors/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list exactly as it is filtered and sorted, whole. */
        get: operations["SupervisorSheetsHttp_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitsHttp_list"];
        put?: never;
        post: operations["UnitsHttp_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The units of the register by name and code, for whoever only has to choose one. */
        get: operations["UnitsHttp_names"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitsHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UnitsHttp_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{id}/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UnitsHttp_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervisors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SupervisorsHttp_list"];
        put?: never;
        post: operations["SupervisorsHttp_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervisors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SupervisorsHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervisors/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SupervisorsHttp_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervisors/{id}/renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SupervisorsHttp_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervisors/{id}/stand-downs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SupervisorsHttp_standDown"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervisors/{id}/reinstatements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SupervisorsHttp_reinstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervisors/{id}/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SupervisorsHttp_declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervisors/{id}/conflict-withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SupervisorsHttp_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervisors/{id}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SupervisorsHttp_declareAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervisors/{id}/absence-withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SupervisorsHttp_withdrawAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaignId}/materials/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table to fill in. */
        get: operations["MaterialImportHttp_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaignId}/materials/imports/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the file would do. Nothing is written. */
        post: operations["MaterialImportHttp_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaignId}/materials/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes what was previewed, all of it or nothing. */
        post: operations["MaterialImportHttp_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CampaignsHttp_list"];
        put?: never;
        post: operations["CampaignsHttp_launch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The campaign launched last. */
        get: operations["CampaignsHttp_current"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CampaignsHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CampaignsHttp_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CampaignsHttp_materials"];
        put?: never;
        /** 等资料: asks units for a further material while the campaign runs. */
        post: operations["CampaignsHttp_addMaterial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/phases/{phase}/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CampaignsHttp_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/phases/{phase}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CampaignsHttp_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plan as it stands, as the form takes it. */
        get: operations["CampaignsHttp_plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/migration-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a changed plan would do to each unit. Writes nothing. */
        post: operations["CampaignsHttp_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/migrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CampaignsHttp_migrations"];
        put?: never;
        post: operations["CampaignsHttp_migrate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaign-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TemplatesHttp_list"];
        put?: never;
        /** A template of the office's own, from a shipped one, another of its own, or a past campaign. */
        post: operations["TemplatesHttp_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaign-templates/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TemplatesHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaign-templates/{code}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The whole content as it is to stand. What is still faulty is kept, and named by the template's faults. */
        post: operations["TemplatesHttp_revise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaign-templates/{code}/retirements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TemplatesHttp_retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/materials/{campaignId}/{unitId}/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MaterialsHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/materials/{campaignId}/{unitId}/{code}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MaterialsHttp_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/materials/{campaignId}/{unitId}/{code}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MaterialsHttp_sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/materials/{campaignId}/{unitId}/{code}/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MaterialsHttp_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ComparisonsHttp_compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/self-inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SelfInspectionsHttp_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/self-inspections/{campaignId}/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SelfInspectionsHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/self-inspections/{campaignId}/{unitId}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SelfInspectionsHttp_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/self-inspections/{campaignId}/{unitId}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SelfInspectionsHttp_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/self-inspections/{campaignId}/{unitId}/evidence-withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SelfInspectionsHttp_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/self-inspections/{campaignId}/{unitId}/no-issues-statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SelfInspectionsHttp_signNoIssues"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/self-inspections/{campaignId}/{unitId}/sign-offs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SelfInspectionsHttp_signOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/self-inspections/{campaignId}/{unitId}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SelfInspectionsHttp_sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issue-ledgers/{campaignId}/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table to fill in. */
        get: operations["IssueImportHttp_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issue-ledgers/{campaignId}/imports/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the file would do. Nothing is written. */
        post: operations["IssueImportHttp_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issue-ledgers/{campaignId}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes what was previewed, all of it or nothing. */
        post: operations["IssueImportHttp_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/batch/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IssueBatchHttp_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/batch/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IssueBatchHttp_sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/batch/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IssueBatchHttp_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["IssueRatesHttp_rate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["IssuesHttp_list"];
        put?: never;
        post: operations["IssuesHttp_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["IssuesHttp_summarise"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["IssuesHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/{id}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IssuesHttp_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/{id}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IssuesHttp_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/{id}/starts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IssuesHttp_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/{id}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IssuesHttp_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/{id}/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IssuesHttp_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/{id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IssuesHttp_sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/{id}/reopenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IssuesHttp_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/{id}/extension-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ExtensionsHttp_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/{id}/extension-grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ExtensionsHttp_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/{id}/extension-refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ExtensionsHttp_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/{id}/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IssueParticularsHttp_source"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/{id}/causes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IssueParticularsHttp_cause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/{id}/responsible-persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IssueParticularsHttp_responsible"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IssueParticularsHttp_evidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/{id}/mergers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IssueParticularsHttp_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/{id}/distinctions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IssueParticularsHttp_distinguish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issue-duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DuplicatesHttp_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BoardsHttp_trend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OversightsHttp_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversights/{issueId}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OversightsHttp_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversights/{issueId}/listings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** By the director, without a proposal. */
        post: operations["OversightsHttp_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversights/{issueId}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OversightsHttp_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversights/{issueId}/declinations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OversightsHttp_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversights/{issueId}/lifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OversightsHttp_lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/talks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TalksHttp_list"];
        put?: never;
        post: operations["TalksHttp_summon"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/talks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TalksHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/talks/{id}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TalksHttp_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/talks/{id}/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TalksHttp_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/talks/{id}/commitments/{place}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TalksHttp_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspection-items/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty table to fill in. */
        get: operations["InspectionItemSheetsHttp_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspection-items/imports/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the file would do. Nothing is written. */
        post: operations["InspectionItemSheetsHttp_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspection-items/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes what was previewed, all of it or nothing. */
        post: operations["InspectionItemSheetsHttp_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspection-items/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list exactly as it is filtered and sorted, whole. */
        get: operations["InspectionItemSheetsHttp_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspection-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["InspectionItemsHttp_list"];
        put?: never;
        post: operations["InspectionItemsHttp_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspection-items/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["InspectionItemsHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspection-items/{code}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["InspectionItemsHttp_revise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspection-items/{code}/retirements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["InspectionItemsHttp_retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspection-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["InspectionPlansHttp_list"];
        put?: never;
        post: operations["InspectionPlansHttp_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspection-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["InspectionPlansHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspection-plans/{id}/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 覆盖面: what became of every batch of the plan in force, against its targets. */
        get: operations["InspectionPlansHttp_coverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspection-plans/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["InspectionPlansHttp_revise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspection-plans/{id}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["InspectionPlansHttp_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspection-plans/{id}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["InspectionPlansHttp_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspection-plans/{id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["InspectionPlansHttp_giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspection-plans/{id}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["InspectionPlansHttp_amend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/preparations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PreparationsHttp_list"];
        put?: never;
        post: operations["PreparationsHttp_prepare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/preparations/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts that may stand for a party. */
        get: operations["PreparationsHttp_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/preparations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PreparationsHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/preparations/{id}/commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PreparationsHttp_commit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/preparations/{id}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PreparationsHttp_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/preparations/{id}/voids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PreparationsHttp_annul"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DrawsHttp_list"];
        put?: never;
        post: operations["DrawsHttp_freeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/rolls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DrawsHttp_rolls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DrawsHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{id}/dice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DrawsHttp_throwDice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{id}/lotteries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DrawsHttp_enterLottery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{id}/beacons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DrawsHttp_enterBeacon"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{id}/reveals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DrawsHttp_reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{id}/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DrawsHttp_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{id}/voids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DrawsHttp_annul"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{id}/supervisor-replacements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DrawsHttp_replaceSupervisor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{id}/object-replacements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DrawsHttp_replaceObject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/draws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicDrawsHttp_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/draws/chains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The beacon chains draws here may use, with the keys to verify their signatures by. */
        get: operations["PublicDrawsHttp_chains"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/draws/{number}/bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The draw's bundle in canonical JSON; of a draw that is not published, only what was locked before the dice. */
        get: operations["PublicDrawsHttp_bundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rechecks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RechecksHttp_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rechecks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RechecksHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rechecks/{id}/passes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RechecksHttp_pass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rechecks/{id}/failures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RechecksHttp_fail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["InspectionsHttp_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["InspectionsHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{id}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 检查通知书. */
        post: operations["InspectionsHttp_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{id}/notice-receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["InspectionsHttp_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{id}/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["InspectionsHttp_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{id}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["InspectionsHttp_visit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers with the id of the inspection; the finding's own id is in its detail. */
        post: operations["InspectionsHttp_find"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{id}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["InspectionsHttp_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{id}/unit-statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the unit's person did with the record: signed it, or refused and why. */
        post: operations["InspectionsHttp_state"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{id}/conclusions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["InspectionsHttp_conclude"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{id}/recusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Of oneself, of a supervisor who comes to one's unit, or by the office. */
        post: operations["RecusalsHttp_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{id}/recusals/{recusalId}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RecusalsHttp_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{id}/recusals/{recusalId}/replacements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has the draw look again for somebody free. */
        post: operations["RecusalsHttp_lookAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/working-years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WorkingYearsHttp_list"];
        put?: never;
        post: operations["WorkingYearsHttp_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/working-years/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WorkingYearsHttp_year"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/working-years/{year}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table of the year as xlsx, to be corrected and handed in again. */
        get: operations["WorkingYearsHttp_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/working-years/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a file says, to be looked at before it is previewed. Nothing is written. */
        post: operations["WorkingYearsHttp_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/working-years/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the table would change and which deadlines it would move. Nothing is written. */
        post: operations["WorkingYearsHttp_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspection-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["InspectionResultsHttp_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspection-results/{inspectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["InspectionResultsHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspection-results/{inspectionId}/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["InspectionResultsHttp_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspection-results/{inspectionId}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["InspectionResultsHttp_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspection-results/{inspectionId}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["InspectionResultsHttp_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/result-period": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ResultPeriodHttp_show"];
        put?: never;
        post: operations["ResultPeriodHttp_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OpinionsHttp_list"];
        put?: never;
        post: operations["OpinionsHttp_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/opinions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OpinionsHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/opinions/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OpinionsHttp_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/opinions/{id}/criticisms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OpinionsHttp_criticise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/opinions/{id}/{letter}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LettersHttp_revise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/opinions/{id}/{letter}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LettersHttp_sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/opinions/{id}/{letter}/issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LettersHttp_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/opinions/{id}/{letter}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LettersHttp_deliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/opinions/{id}/{letter}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LettersHttp_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/opinions/{id}/{letter}/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LettersHttp_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/opinions/{id}/{letter}/insufficiencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LettersHttp_insufficient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/opinions/{id}/{letter}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LettersHttp_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commendation-bars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CommendationBarsHttp_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commendation-bars/{unitId}/{year}/lifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CommendationBarsHttp_lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office-name-lists/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["NameListsHttp_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office-name-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a file says. Nothing is written. */
        post: operations["NameListsHttp_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OfficeNoticesHttp_list"];
        put?: never;
        post: operations["OfficeNoticesHttp_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office-notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OfficeNoticesHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office-notices/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OfficeNoticesHttp_revise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office-notices/{id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OfficeNoticesHttp_sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office-notices/{id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OfficeNoticesHttp_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office-notices/{id}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OfficeNoticesHttp_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office-notices/{id}/drops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OfficeNoticesHttp_drop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office-notices/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OfficeNoticesHttp_deliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office-notices/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 签收 for the own unit. */
        post: operations["OfficeNoticesHttp_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office-notices/{id}/rectifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For the own unit. */
        post: operations["OrderedRectificationsHttp_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office-notices/{id}/rectifications/{unitId}/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrderedRectificationsHttp_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office-notices/{id}/rectifications/{unitId}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrderedRectificationsHttp_sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office-numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OfficeNumbersHttp_list"];
        put?: never;
        post: operations["OfficeNumbersHttp_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/year-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["YearReportsHttp_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/year-reports/{year}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["YearReportsHttp_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/year-reports/{year}/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["YearReportsHttp_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mutual-visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MutualVisitsHttp_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mutual-visits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MutualVisitsHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mutual-visits/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers with the id of the visit; the finding's own id is in its detail. */
        post: operations["MutualVisitsHttp_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mutual-visits/{id}/findings/{findingId}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MutualVisitsHttp_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mutual-visits/{id}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MutualVisitsHttp_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mutual-visits/{id}/findings/{findingId}/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MutualVisitsHttp_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mutual-visits/{id}/findings/{findingId}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MutualVisitsHttp_dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mutual-visits/{id}/findings/{findingId}/rulings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MutualVisitsHttp_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mutual-teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MutualTeamsHttp_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mutual-teams/{campaignId}/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MutualTeamsHttp_name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mutual-teams/{campaignId}/{unitId}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MutualTeamsHttp_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mutual-teams/{campaignId}/{unitId}/recusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MutualTeamsHttp_recuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mutual-teams/{campaignId}/{unitId}/recusals/{from}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MutualTeamsHttp_admit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-catalogues/{unitId}/{year}/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table to fill in. */
        get: operations["CaseImportHttp_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-catalogues/{unitId}/{year}/imports/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the file would do. Nothing is written. */
        post: operations["CaseImportHttp_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-catalogues/{unitId}/{year}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes what was previewed, all of it or nothing. */
        post: operations["CaseImportHttp_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-catalogues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CaseCataloguesHttp_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-catalogues/{unitId}/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CaseCataloguesHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-catalogues/{unitId}/{year}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseCataloguesHttp_listFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-catalogues/{unitId}/{year}/files/{fileId}/strikes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseCataloguesHttp_strike"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-catalogues/{unitId}/{year}/sign-offs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseCataloguesHttp_signOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-catalogues/{unitId}/{year}/reopenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseCataloguesHttp_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring-rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ScoringRoundsHttp_list"];
        put?: never;
        post: operations["ScoringRoundsHttp_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring-rounds/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 评查标准 that a round may go by. */
        get: operations["ScoringRoundsHttp_sheets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring-rounds/draws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published draws of case files that no round scores yet. */
        get: operations["ScoringRoundsHttp_draws"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring-rounds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ScoringRoundsHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring-rounds/{id}/tellings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 告知: everything that is scored and not told yet. */
        post: operations["ScoringRoundsHttp_tell"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring-rounds/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 评查报告: per unit, and what is held against files most often. */
        get: operations["ScoringRoundsHttp_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring-rounds/{id}/circulars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 通报. */
        post: operations["ScoringRoundsHttp_circular"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring-rounds/{id}/closings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 终止评查. */
        post: operations["ScoringRoundsHttp_giveUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/file-scorings/{scoringId}/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table to fill in. */
        get: operations["ScoresImportHttp_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/file-scorings/{scoringId}/imports/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the file would do. Nothing is written. */
        post: operations["ScoresImportHttp_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/file-scorings/{scoringId}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes what was previewed, all of it or nothing. */
        post: operations["ScoresImportHttp_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/file-scorings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FileScoringsHttp_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/file-scorings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FileScoringsHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/file-scorings/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may score, and why somebody does not score this file. */
        get: operations["FileScoringsHttp_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/file-scorings/{id}/sheets/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One sheet: nobody's but its author's before the file is scored. */
        get: operations["FileScoringsHttp_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/file-scorings/{id}/scorers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FileScoringsHttp_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/file-scorings/{id}/recusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 回避. */
        post: operations["FileScoringsHttp_recuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/file-scorings/{id}/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 交卷. */
        post: operations["FileScoringsHttp_handIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/file-scorings/{id}/tellings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FileScoringsHttp_tell"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/file-scorings/{id}/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 无异议. */
        post: operations["FileScoringsHttp_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/file-scorings/{id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FileScoringsHttp_object"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/file-scorings/{id}/rulings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FileScoringsHttp_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/file-scorings/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 移交整改台账. */
        post: operations["FileScoringsHttp_raise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-registers/{unitId}/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table to fill in. */
        get: operations["LegalCaseImportHttp_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-registers/{unitId}/imports/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the file would do. Nothing is written. */
        post: operations["LegalCaseImportHttp_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-registers/{unitId}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes what was previewed, all of it or nothing. */
        post: operations["LegalCaseImportHttp_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-reviewer-registers/{unitId}/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table to fill in. */
        get: operations["LegalReviewerImportHttp_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-reviewer-registers/{unitId}/imports/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the file would do. Nothing is written. */
        post: operations["LegalReviewerImportHttp_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-reviewer-registers/{unitId}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes what was previewed, all of it or nothing. */
        post: operations["LegalReviewerImportHttp_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review-catalogues/{unitId}/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table to fill in. */
        get: operations["ReviewCatalogueImportHttp_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review-catalogues/{unitId}/imports/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the file would do. Nothing is written. */
        post: operations["ReviewCatalogueImportHttp_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review-catalogues/{unitId}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes what was previewed, all of it or nothing. */
        post: operations["ReviewCatalogueImportHttp_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LegalCasesHttp_list"];
        put?: never;
        post: operations["LegalCasesHttp_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LegalCasesHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-cases/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LegalCasesHttp_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-cases/{id}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤案. */
        post: operations["LegalCasesHttp_drop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-cases/{id}/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 判定是否属于重大执法决定, recorded also when it is not. */
        post: operations["LegalCasesHttp_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-cases/{id}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 送审. */
        post: operations["LegalCasesHttp_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-cases/{id}/material-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 要求补充材料: the clock stands still. */
        post: operations["LegalCasesHttp_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-cases/{id}/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LegalCasesHttp_supply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-cases/{id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LegalCasesHttp_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-cases/{id}/passes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审核通过. */
        post: operations["LegalCasesHttp_pass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-cases/{id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 存在问题, 退回. */
        post: operations["LegalCasesHttp_sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-cases/{id}/discussions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 集体讨论. */
        post: operations["LegalCasesHttp_discuss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-cases/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LegalCasesHttp_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-reviewers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LegalReviewersHttp_list"];
        put?: never;
        post: operations["LegalReviewersHttp_name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-reviewers/ratios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 不少于执法人员总数的5%, on any day, with the rows it is counted from. */
        get: operations["LegalReviewersHttp_ratios"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-reviewers/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LegalReviewersHttp_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-reviewers/{id}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LegalReviewersHttp_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review-catalogues/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReviewCataloguesHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review-catalogues/{unitId}/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 公布目录清单, whole. */
        post: operations["ReviewCataloguesHttp_adopt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review-catalogues/{unitId}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审核时限. */
        post: operations["ReviewCataloguesHttp_term"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recording-device-registers/{unitId}/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table to fill in. */
        get: operations["RecordingDeviceImportHttp_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recording-device-registers/{unitId}/imports/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the file would do. Nothing is written. */
        post: operations["RecordingDeviceImportHttp_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recording-device-registers/{unitId}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes what was previewed, all of it or nothing. */
        post: operations["RecordingDeviceImportHttp_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enforcement-officer-registers/{unitId}/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table to fill in. */
        get: operations["EnforcementOfficerImportHttp_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enforcement-officer-registers/{unitId}/imports/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the file would do. Nothing is written. */
        post: operations["EnforcementOfficerImportHttp_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enforcement-officer-registers/{unitId}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes what was previewed, all of it or nothing. */
        post: operations["EnforcementOfficerImportHttp_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/civil-phrase-lists/{unitId}/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table to fill in. */
        get: operations["CivilPhraseImportHttp_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/civil-phrase-lists/{unitId}/imports/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the file would do. Nothing is written. */
        post: operations["CivilPhraseImportHttp_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/civil-phrase-lists/{unitId}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes what was previewed, all of it or nothing. */
        post: operations["CivilPhraseImportHttp_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recording-scene-lists/{unitId}/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table to fill in. */
        get: operations["RecordingSceneImportHttp_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recording-scene-lists/{unitId}/imports/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the file would do. Nothing is written. */
        post: operations["RecordingSceneImportHttp_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recording-scene-lists/{unitId}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes what was previewed, all of it or nothing. */
        post: operations["RecordingSceneImportHttp_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recording-registers/{unitId}/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table to fill in. */
        get: operations["RecordImportHttp_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recording-registers/{unitId}/imports/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the file would do. Nothing is written. */
        post: operations["RecordImportHttp_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recording-registers/{unitId}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes what was previewed, all of it or nothing. */
        post: operations["RecordImportHttp_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recording-devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RecordingDevicesHttp_list"];
        put?: never;
        post: operations["RecordingDevicesHttp_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recording-devices/ratios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 1:2 on any day, with the rows it is counted from. */
        get: operations["RecordingDevicesHttp_ratios"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recording-devices/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RecordingDevicesHttp_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recording-devices/{id}/retirements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RecordingDevicesHttp_retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enforcement-officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EnforcementOfficersHttp_list"];
        put?: never;
        post: operations["EnforcementOfficersHttp_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enforcement-officers/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EnforcementOfficersHttp_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enforcement-officers/{id}/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 换证. */
        post: operations["EnforcementOfficersHttp_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enforcement-officers/{id}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EnforcementOfficersHttp_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recording-rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RecordingRoomsHttp_list"];
        put?: never;
        post: operations["RecordingRoomsHttp_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recording-rooms/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RecordingRoomsHttp_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recording-rooms/{id}/closings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RecordingRoomsHttp_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recording-papers/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RecordingPapersHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recording-papers/{unitId}/systems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 印发制度. */
        post: operations["RecordingPapersHttp_system"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recording-papers/{unitId}/postings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 制度上墙. */
        post: operations["RecordingPapersHttp_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recording-papers/{unitId}/phrases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 文明用语规范, whole. */
        post: operations["RecordingPapersHttp_phrases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recording-papers/{unitId}/scenes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 音像记录清单, whole. */
        post: operations["RecordingPapersHttp_scenes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RecordsHttp_list"];
        put?: never;
        post: operations["RecordsHttp_store"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recordings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RecordsHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recordings/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 更正登记. */
        post: operations["RecordsHttp_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recordings/{id}/voidings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记作废. */
        post: operations["RecordsHttp_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recordings/{id}/retentions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 延长保存. */
        post: operations["RecordsHttp_raise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recordings/{id}/destructions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 期满销毁. */
        post: operations["RecordsHttp_destroy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recording-board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 全过程记录落实情况. */
        get: operations["RecordingListsHttp_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recording-systems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RecordingListsHttp_systems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/civil-phrases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RecordingListsHttp_phrases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recording-scenes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RecordingListsHttp_scenes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lead-registers/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table to fill in. */
        get: operations["LeadImportHttp_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lead-registers/imports/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the file would do. Nothing is written. */
        post: operations["LeadImportHttp_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lead-registers/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes what was previewed, all of it or nothing. */
        post: operations["LeadImportHttp_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/engaged-supervisor-registers/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table to fill in. */
        get: operations["EngagedSupervisorImportHttp_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/engaged-supervisor-registers/imports/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the file would do. Nothing is written. */
        post: operations["EngagedSupervisorImportHttp_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/engaged-supervisor-registers/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes what was previewed, all of it or nothing. */
        post: operations["EngagedSupervisorImportHttp_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LeadsHttp_list"];
        put?: never;
        /** 登记来自四个渠道的线索. */
        post: operations["LeadsHttp_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/handlers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts of the office that may be 承办人. */
        get: operations["LeadsHttp_handlers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LeadsHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Campaigns in whose ledger a finding may stand. */
        get: operations["LeadsHttp_campaigns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 受理. */
        post: operations["LeadsHttp_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不予受理. */
        post: operations["LeadsHttp_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/mergers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 并案. */
        post: operations["LeadsHttp_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 变更承办人. */
        post: operations["LeadsHttp_handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 移送. */
        post: operations["LeadsHttp_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LeadsHttp_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/investigations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 立案调查. */
        post: operations["LeadsHttp_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/prolongations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LeadsHttp_prolong"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 调查结果. */
        post: operations["LeadsHttp_conclude"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LeadsHttp_giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 移交整改台账. */
        post: operations["LeadsHttp_raise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 答复投诉人. */
        post: operations["LeadsHttp_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/sender-looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 查看投诉人: the look is recorded first, and then answered. A request that is repeated is another look, decided anew:
         *     whoever handed the lead on is not answered by what he once saw.
         */
        post: operations["LeadsHttp_look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/engaged-supervisors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EngagementsHttp_list"];
        put?: never;
        /** 聘请. */
        post: operations["EngagementsHttp_engage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/engaged-supervisors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EngagementsHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/engaged-supervisors/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EngagementsHttp_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/engaged-supervisors/{id}/prolongations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 续聘. */
        post: operations["EngagementsHttp_prolong"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/engaged-supervisors/{id}/endings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 解聘. */
        post: operations["EngagementsHttp_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/engaged-activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EngagedActivitiesHttp_list"];
        put?: never;
        post: operations["EngagedActivitiesHttp_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{assessmentId}/scores/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table to fill in. */
        get: operations["UnitScoresImportHttp_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{assessmentId}/scores/imports/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the file would do. Nothing is written. */
        post: operations["UnitScoresImportHttp_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{assessmentId}/scores/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes what was previewed, all of it or nothing. */
        post: operations["UnitScoresImportHttp_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessment-schemes/{schemeCode}/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table to fill in. */
        get: operations["AssessmentSchemeImportHttp_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessment-schemes/{schemeCode}/imports/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the file would do. Nothing is written. */
        post: operations["AssessmentSchemeImportHttp_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessment-schemes/{schemeCode}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes what was previewed, all of it or nothing. */
        post: operations["AssessmentSchemeImportHttp_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AssessmentsHttp_list"];
        put?: never;
        post: operations["AssessmentsHttp_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AssessmentsHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 邀请评议: makes the links and tells them this once. */
        post: operations["AssessmentsHttp_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{id}/ballot-extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 延长评议期限. */
        post: operations["AssessmentsHttp_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{id}/ballot-openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 开箱. */
        post: operations["AssessmentsHttp_openBallots"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{id}/ballots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AssessmentsHttp_ballots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{id}/scorings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 计算得分: asked for here, done by a job. */
        post: operations["AssessmentsHttp_score"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{id}/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 公布. */
        post: operations["AssessmentsHttp_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{id}/commendation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a draft of 表彰 begins with, once the result is published. */
        get: operations["AssessmentsHttp_commendation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{id}/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AssessmentsHttp_units"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{id}/units/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AssessmentsHttp_unit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{id}/units/{unitId}/items/{code}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a computed item counted, each with the event behind it. */
        get: operations["AssessmentsHttp_facts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{id}/units/{unitId}/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 人工评分. */
        post: operations["AssessmentsHttp_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessment-schemes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AssessmentSchemesHttp_list"];
        put?: never;
        /** 确定新的一版. */
        post: operations["AssessmentSchemesHttp_adopt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessment-schemes/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AssessmentSchemesHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-plans/{unitId}/{year}/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table to fill in. */
        get: operations["TrainingPlanImportHttp_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-plans/{unitId}/{year}/imports/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the file would do. Nothing is written. */
        post: operations["TrainingPlanImportHttp_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-plans/{unitId}/{year}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes what was previewed, all of it or nothing. */
        post: operations["TrainingPlanImportHttp_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-sessions/{sessionId}/attendance/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table to fill in. */
        get: operations["AttendanceImportHttp_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-sessions/{sessionId}/attendance/imports/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the file would do. Nothing is written. */
        post: operations["AttendanceImportHttp_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-sessions/{sessionId}/attendance/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes what was previewed, all of it or nothing. */
        post: operations["AttendanceImportHttp_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-sessions/{sessionId}/exam-scores/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table to fill in. */
        get: operations["ExamScoreImportHttp_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-sessions/{sessionId}/exam-scores/imports/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the file would do. Nothing is written. */
        post: operations["ExamScoreImportHttp_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-sessions/{sessionId}/exam-scores/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes what was previewed, all of it or nothing. */
        post: operations["ExamScoreImportHttp_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TrainingSessionsHttp_list"];
        put?: never;
        /** By a unit for its own officers; by the office for those of the whole county. */
        post: operations["TrainingSessionsHttp_arrange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TrainingSessionsHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-sessions/{id}/rearrangements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrainingSessionsHttp_rearrange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-sessions/{id}/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrainingSessionsHttp_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-sessions/{id}/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 会场屏幕: the code of these 30 seconds. */
        get: operations["TrainingSessionsHttp_code"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-sessions/{id}/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrainingSessionsHttp_signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-sessions/{id}/sign-outs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrainingSessionsHttp_signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-sessions/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TrainingSessionsHttp_attendance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-sessions/{id}/paper-attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 纸质签到表. */
        post: operations["TrainingSessionsHttp_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-sessions/{id}/attendance/{officerId}/reductions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 核减学时: came late or left early. */
        post: operations["TrainingSessionsHttp_reduce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-sessions/{id}/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrainingSessionsHttp_pictures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-sessions/{id}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The organiser's, then another's: the second closes the session. */
        post: operations["TrainingSessionsHttp_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-sessions/{id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrainingSessionsHttp_giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-sessions/{id}/voidings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrainingSessionsHttp_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-sessions/{id}/exam-papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrainingSessionsHttp_exam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-sessions/{id}/exam-scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrainingSessionsHttp_score"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TrainingPlansHttp_list"];
        put?: never;
        /** 报送、修订 a plan, whole. */
        post: operations["TrainingPlansHttp_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-plans/{unitId}/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TrainingPlansHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-years/{year}/due-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** By which day the plans of a year are owed. */
        post: operations["TrainingHoursHttp_due"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 学时: whoever is listed on the day, with what he has, owes and will have. */
        get: operations["TrainingHoursHttp_hours"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 全覆盖, unit by unit. */
        get: operations["TrainingHoursHttp_coverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-people/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 个人培训台账; `mine` of whom the asker's account is bound to. */
        get: operations["TrainingHoursHttp_person"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officer-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The accounts of the asker's unit, and which officer each is bound to. */
        get: operations["TrainingHoursHttp_accounts"];
        put?: never;
        post: operations["TrainingHoursHttp_bind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officer-accounts/{id}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrainingHoursHttp_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demonstration-batches/{batchId}/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table to fill in. */
        get: operations["DemonstrationImportHttp_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demonstration-batches/{batchId}/imports/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the file would do. Nothing is written. */
        post: operations["DemonstrationImportHttp_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demonstration-batches/{batchId}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes what was previewed, all of it or nothing. */
        post: operations["DemonstrationImportHttp_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demonstration-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DemonstrationBatchesHttp_list"];
        put?: never;
        post: operations["DemonstrationBatchesHttp_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demonstration-batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DemonstrationBatchesHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demonstration-batches/{id}/postponements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 延长批次期限. */
        post: operations["DemonstrationBatchesHttp_postpone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demonstration-batches/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确定候选单位. */
        post: operations["DemonstrationBatchesHttp_candidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demonstration-batches/{id}/earlier-namings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 补录以前批次的命名. */
        post: operations["DemonstrationBatchesHttp_earlier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demonstration-points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 批次、单位、环节. */
        get: operations["DemonstrationPointsHttp_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demonstration-points/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DemonstrationPointsHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demonstration-points/{id}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退出创建. */
        post: operations["DemonstrationActsHttp_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demonstration-points/{id}/starts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 启动创建. */
        post: operations["DemonstrationActsHttp_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demonstration-points/{id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 延长申报期限. */
        post: operations["DemonstrationActsHttp_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demonstration-points/{id}/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DemonstrationActsHttp_handIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demonstration-points/{id}/material-withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DemonstrationActsHttp_takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demonstration-points/{id}/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 申报. */
        post: operations["DemonstrationActsHttp_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demonstration-points/{id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回申报. */
        post: operations["DemonstrationActsHttp_sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demonstration-points/{id}/namings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 命名. */
        post: operations["DemonstrationActsHttp_name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demonstration-points/{id}/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不予命名. */
        post: operations["DemonstrationActsHttp_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demonstration-points/{id}/self-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 对照创建标准自查. */
        post: operations["DemonstrationActsHttp_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demonstration-points/{id}/rechecks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 开展复核. */
        post: operations["DemonstrationActsHttp_recheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demonstration-points/{id}/recheck-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 迎检材料报齐. */
        post: operations["DemonstrationActsHttp_ready"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demonstration-points/{id}/judgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 复核认定. */
        post: operations["DemonstrationActsHttp_judge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demonstration-points/{id}/rectifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 报告限期整改完成. */
        post: operations["DemonstrationActsHttp_rectified"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demonstration-points/{id}/revocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销命名. */
        post: operations["DemonstrationActsHttp_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilot-teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 乡镇行政执法队伍、执法证件和活动. */
        get: operations["PilotTeamsHttp_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilot-teams/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 队伍名单. */
        get: operations["PilotTeamsHttp_officers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilot-activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PilotActivitiesHttp_list"];
        put?: never;
        post: operations["PilotActivitiesHttp_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilot-activities/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PilotActivitiesHttp_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilot-activities/{id}/voidings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记作废. */
        post: operations["PilotActivitiesHttp_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disclosures/{unitId}/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table to fill in. */
        get: operations["DecisionImportHttp_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disclosures/{unitId}/imports/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the file would do. Nothing is written. */
        post: operations["DecisionImportHttp_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disclosures/{unitId}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes what was previewed, all of it or nothing. */
        post: operations["DecisionImportHttp_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DisclosuresHttp_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disclosures/maskings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What of a text is somebody's own, and how it may be shown. Nothing is written. */
        post: operations["DisclosuresHttp_mask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disclosures/{unitId}/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DisclosuresHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disclosures/{unitId}/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DisclosuresHttp_own"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disclosures/{unitId}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 执法决定: entered for its review. */
        post: operations["DisclosuresHttp_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disclosures/{unitId}/withheld-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 执法决定 that is not to be shown. */
        post: operations["DisclosuresHttp_withhold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disclosures/{unitId}/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DisclosuresHttp_count"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disclosures/{unitId}/{code}/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 采集、更新: a wording, entered for its review. */
        post: operations["DisclosuresHttp_revise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disclosures/{unitId}/{code}/non-disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DisclosuresHttp_proposeNone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disclosures/{unitId}/{code}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DisclosuresHttp_giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disclosures/{unitId}/{code}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DisclosuresHttp_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disclosures/{unitId}/{code}/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DisclosuresHttp_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disclosures/{unitId}/{code}/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 核对无变化. */
        post: operations["DisclosuresHttp_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disclosures/{unitId}/{code}/withdrawal-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DisclosuresHttp_requestWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disclosures/{unitId}/{code}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DisclosuresHttp_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disclosure-board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DisclosureBoardHttp_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disclosure-board/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The county at the end of each of the last `years` years (10), and today. */
        get: operations["DisclosureBoardHttp_trend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disclosure-board/units/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every item one unit has to show. */
        get: operations["DisclosureBoardHttp_unit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-ledgers/{campaignId}/{unitId}/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table to fill in. */
        get: operations["WorkImportHttp_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-ledgers/{campaignId}/{unitId}/imports/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the file would do. Nothing is written. */
        post: operations["WorkImportHttp_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-ledgers/{campaignId}/{unitId}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes what was previewed, all of it or nothing. */
        post: operations["WorkImportHttp_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-ledgers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WorkLedgersHttp_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-ledgers/{campaignId}/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WorkLedgersHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-ledgers/{campaignId}/{unitId}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The table, or those of its rows that changed: all of them or none. */
        post: operations["WorkLedgersHttp_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-ledgers/{campaignId}/{unitId}/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** All work of one person, with his open issues, to another. */
        post: operations["WorkLedgersHttp_handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-left/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an account's holder would leave behind. */
        get: operations["WorkLedgersHttp_left"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EvidenceHttp_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention-classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EvidenceHttp_classes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence-reuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EvidenceHttp_reuses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EvidenceHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/retentions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EvidenceHttp_giveRetention"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence-reuses/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EvidenceHttp_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/computed-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ComputedChecksHttp_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/computed-checks/{campaignId}/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ComputedChecksHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/computed-checks/{campaignId}/{unitId}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ComputedChecksHttp_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/computed-checks/{campaignId}/{unitId}/explanations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ComputedChecksHttp_explain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/computed-checks/{campaignId}/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table to fill in. */
        get: operations["FigureImportHttp_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/computed-checks/{campaignId}/imports/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the file would do. Nothing is written. */
        post: operations["FigureImportHttp_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/computed-checks/{campaignId}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes what was previewed, all of it or nothing. */
        post: operations["FigureImportHttp_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SearchHttp_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["NotificationsHttp_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/unread-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["NotificationsHttp_unread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/{id}/reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["NotificationsHttp_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["NotificationsHttp_readAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TasksHttp_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DutiesHttp_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duties/urges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Each duty is urged by itself; one that is refused leaves the others as they are. */
        post: operations["DutiesHttp_urge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duties/{key}/pauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DutiesHttp_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duties/{key}/resumptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DutiesHttp_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delivery-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DeliverySettingsHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delivery-settings/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeliverySettingsHttp_choose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delivery-settings/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeliverySettingsHttp_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delivery-settings/address-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A further code takes the place of the former. The answer's id is that of the delivery. */
        post: operations["DeliverySettingsHttp_requestCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delivery-settings/address-confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeliverySettingsHttp_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delivery-settings/address-withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeliverySettingsHttp_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delivery-settings/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The answer's id is that of the delivery. */
        post: operations["DeliverySettingsHttp_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DeliveriesHttp_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DeliveriesHttp_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DeliveriesHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/resends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends again what was given up: the chosen ones, or all. */
        post: operations["DeliveriesHttp_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EndpointsHttp_list"];
        put?: never;
        post: operations["EndpointsHttp_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EndpointsHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/endpoints/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EndpointsHttp_revise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/endpoints/{id}/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EndpointsHttp_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/endpoints/{id}/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The answer's id is that of the delivery. */
        post: operations["EndpointsHttp_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintsHttp_list"];
        put?: never;
        /** The version of the series is that of its stream: unchanged contents answer with the print there is. */
        post: operations["PrintsHttp_print"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prints/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether PDF files can be made here, and why not. */
        get: operations["PrintsHttp_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prints/tables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A ledger as a workbook, in the layout of its print; nothing is recorded. It waits for its turn, as exports do. */
        get: operations["PrintsHttp_table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintsHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prints/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintsHttp_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/paper-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PaperOrdersHttp_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/paper-orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PaperOrdersHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/paper-orders/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PaperOrdersHttp_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/paper-orders/archives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PaperOrdersHttp_archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/paper-orders/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PaperOrdersHttp_campaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/paper-orders/campaigns/{campaignId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PaperOrdersHttp_archived"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/paper-orders/prints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PaperOrdersHttp_print"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/paper-orders/pdfs/{printId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PaperOrdersHttp_pdf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HistoryHttp_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/history/streams/{stream}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HistoryHttp_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/history/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Recomputes every chain of the history. */
        get: operations["HistoryHttp_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ErasuresHttp_list"];
        put?: never;
        post: operations["ErasuresHttp_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/erasures/searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A question, asked in the body: what is looked for belongs into no address and no log. */
        post: operations["ErasuresHttp_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/erasures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ErasuresHttp_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/erasures/{id}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ErasuresHttp_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/erasures/{id}/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ErasuresHttp_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OperationsHttp_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/projections/{name}/rebuilds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins a rebuild of the read tables of a projection, and of those replayed with it. */
        post: operations["OperationsHttp_rebuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/projections/{name}/drift-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins a comparison of the read tables of a projection with the history. */
        post: operations["OperationsHttp_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the event stands in the log, and the signed checkpoint that covers it. */
        get: operations["EventProofHttp_proof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{id}/proof.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as one file for an auditor: C2SP tlog-proof, its `extra` the event's line of an export. */
        get: operations["EventProofHttp_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/checkpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first. */
        get: operations["PublicProofHttp_checkpoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/checkpoints/latest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest checkpoint as a C2SP signed note. */
        get: operations["PublicProofHttp_latest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** That the tree of size `to` only added to the tree of size `from`. */
        get: operations["PublicProofHttp_consistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/inclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** That an event with this hash stands in the tree of this size; without a size, in the newest checkpoint's. */
        get: operations["PublicProofHttp_inclusion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/log/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log's keys and which signatures its policy asks for. */
        get: operations["PublicProofHttp_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/log/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** C2SP tlog-tiles: the newest checkpoint. */
        get: operations["PublicProofHttp_checkpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/log/tile/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** C2SP tlog-tiles: hashes of 32 bytes side by side. There are no entry bundles: what was recorded is not public. */
        get: operations["PublicProofHttp_tile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        FileAnswer: {
            /** @description SHA-256 of the content, lower-case hex. */
            id: string;
            name: string;
            /** @description Bytes. */
            size: number;
            mediaType: string;
        };
        UploadAnswer: {
            id: string;
            name: string;
            /** @description Bytes. */
            size: number;
            /** @description Bytes that are here. */
            received: number;
            /** @description Once it is evidence: SHA-256, lower-case hex. */
            fileId?: string;
        };
        UploadListAnswer: {
            items: components["schemas"]["UploadAnswer"][];
        };
        SignInRequest: {
            login: string;
            /** @description Taken as typed: blanks belong to a password. */
            password: string;
        };
        AccountAnswer: {
            id: string;
            login: string;
            name: string;
            roles: string[];
            unitId?: string;
            unitName?: string;
        };
        SessionAnswer: {
            account: components["schemas"]["AccountAnswer"];
        };
        PasswordChangeRequest: {
            old: string;
            password: string;
        };
        ImportFaultAnswer: {
            /** @description The header above the wrong cell; empty where the row as a whole is wrong. */
            column: string;
            message: string;
        };
        ImportChangeAnswer: {
            column: string;
            before: string;
            after: string;
        };
        ImportRowAnswer: {
            /** @enum {string} */
            state: "new" | "changed" | "unchanged" | "conflict" | "wrong";
            /** @description As Excel numbers it. */
            row: number;
            /** @description Whom it is about. */
            name: string;
            faults: components["schemas"]["ImportFaultAnswer"][];
            changes: components["schemas"]["ImportChangeAnswer"][];
            note?: string;
        };
        ImportPreviewAnswer: {
            fileName: string;
            sha256: string;
            plan: string;
            added: number;
            corrected: number;
            unchanged: number;
            /** @description Rows that are wrong in themselves or at odds with others: while there is one, nothing can be written. */
            amiss: number;
            /** @description Headers of columns that are not read. */
            ignored: string[];
            rows: components["schemas"]["ImportRowAnswer"][];
        };
        RecordedEvent: {
            id: string;
            type: string;
            hash: string;
        };
        ReceiptAnswer: {
            stream: string;
            version: number;
            events: components["schemas"]["RecordedEvent"][];
            /** @description Signed note: these events stand in the history's tree within a minute. Absent where nothing was recorded. */
            promise?: string;
        };
        ActAnswer: {
            id: string;
            receipt: components["schemas"]["ReceiptAnswer"];
        };
        AccountListItem: {
            id: string;
            login: string;
            name: string;
            roles: string[];
            unitId?: string;
            unitName?: string;
            open: boolean;
            lockedUntil?: string;
        };
        AccountListAnswer: {
            items: components["schemas"]["AccountListItem"][];
            next?: string;
            total: number;
        };
        SupervisorAccount: {
            id: string;
            login: string;
            name: string;
            unitName?: string;
        };
        SupervisorAccountListAnswer: {
            items: components["schemas"]["SupervisorAccount"][];
            next?: string;
            total: number;
        };
        OpenAccountRequest: {
            login: string;
            name: string;
            roles: ("office-director" | "office-staff" | "unit-lead" | "unit-clerk" | "reviewer" | "officer" | "supervisor" | "observer" | "auditor" | "admin" | "system")[];
            unitId?: string;
            /** @description The first password; the administrator hands it out by word of mouth. */
            password: string;
        };
        RoleRequest: {
            /** @enum {string} */
            role: "office-director" | "office-staff" | "unit-lead" | "unit-clerk" | "reviewer" | "officer" | "supervisor" | "observer" | "auditor" | "admin" | "system";
        };
        RoleWithdrawalRequest: {
            reason: string;
            /** @enum {string} */
            role: "office-director" | "office-staff" | "unit-lead" | "unit-clerk" | "reviewer" | "officer" | "supervisor" | "observer" | "auditor" | "admin" | "system";
        };
        ReasonRequest: {
            reason: string;
        };
        PasswordResetRequest: {
            password: string;
        };
        PastMomentAnswer: {
            /** @description UTC; what was recorded up to here counts. */
            asOf: string;
            /** @description Position in the history of the last event that counts. */
            position: number;
        };
        UnitAnswer: {
            /** @description 统一社会信用代码. */
            id: string;
            name: string;
            shortName: string;
            /** @enum {string} */
            kind: "township" | "department" | "directly-affiliated" | "stationed";
            serviceWindow: boolean;
            /** @enum {string} */
            demonstration: "named" | "unnamed" | "candidate";
            pilot: boolean;
            /** @enum {string} */
            riskClass: "key" | "ordinary";
            /** @description Weight in a draw by score. */
            riskScore: number;
            /** @description 所在乡镇（街道）. */
            township?: string;
            /** @description The last day an inspection of it was concluded. */
            lastInspected?: string;
            officers: number;
            avDevices: number;
            aliases: string[];
            registeredAt: string;
            /** @description There when the unit is no longer in the register. */
            closedAt?: string;
            version: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        UnitListAnswer: {
            items: components["schemas"]["UnitAnswer"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        UnitNameAnswer: {
            /** @description 统一社会信用代码. */
            id: string;
            name: string;
            shortName: string;
        };
        UnitNameListAnswer: {
            items: components["schemas"]["UnitNameAnswer"][];
            next?: string;
            total: number;
        };
        RegisterUnitRequest: {
            name: string;
            shortName: string;
            /** @description 所在乡镇（街道）. */
            township?: string;
            /** @description 统一社会信用代码, 18 characters. */
            code: string;
            /** @enum {string} */
            kind: "department" | "township" | "directly-affiliated" | "stationed";
            /** @description Has a 政务服务窗口. */
            serviceWindow: boolean;
            /**
             * @description 行政执法责任制示范点.
             * @enum {string}
             */
            demonstration: "named" | "unnamed" | "candidate";
            /** @description 综合行政执法试点. */
            pilot: boolean;
            /** @enum {string} */
            riskClass: "key" | "ordinary";
            /** @description Weight in a draw by score, from 1; 1 when absent. */
            riskScore?: number;
            /** @description Enforcement officers. */
            officers: number;
            /** @description Audio and video recorders in use. */
            avDevices: number;
            aliases: string[];
        };
        CorrectUnitRequest: {
            name: string;
            shortName: string;
            /** @description 所在乡镇（街道）. */
            township?: string;
            reason: string;
            /** @enum {string} */
            kind: "department" | "township" | "directly-affiliated" | "stationed";
            /** @description Has a 政务服务窗口. */
            serviceWindow: boolean;
            /**
             * @description 行政执法责任制示范点.
             * @enum {string}
             */
            demonstration: "named" | "unnamed" | "candidate";
            /** @description 综合行政执法试点. */
            pilot: boolean;
            /** @enum {string} */
            riskClass: "key" | "ordinary";
            /** @description Weight in a draw by score, from 1; 1 when absent. */
            riskScore?: number;
            /** @description Enforcement officers. */
            officers: number;
            /** @description Audio and video recorders in use. */
            avDevices: number;
            aliases: string[];
        };
        CloseUnitRequest: {
            reason: string;
        };
        ConflictAnswer: {
            unitId: string;
            unitName: string;
            /** @enum {string} */
            why: "declared" | "relative";
            ground: string;
            declaredAt: string;
        };
        AbsenceAnswer: {
            id: string;
            from: string;
            to: string;
            reason: string;
        };
        SupervisorAnswer: {
            id: string;
            name: string;
            organisation: string;
            unitId?: string;
            pool: string;
            specialties: string[];
            accountId?: string;
            certificateNumber: string;
            expiresOn: string;
            /** @description As of today. */
            expired: boolean;
            /** @description Why he was stood down, while he is. */
            stoodDownBecause?: string;
            conflicts: components["schemas"]["ConflictAnswer"][];
            absences: components["schemas"]["AbsenceAnswer"][];
            /** @description Whether a draw today could send him: not stood down, certificate good, not away. */
            available: boolean;
            version: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        SupervisorListAnswer: {
            items: components["schemas"]["SupervisorAnswer"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        RegisterSupervisorRequest: {
            name: string;
            organisation: string;
            /** @description 统一社会信用代码 of the enforcement unit he serves in; absent when he comes from elsewhere. */
            unitId?: string;
            /** @description 组长 `lead`, 组员 `member`, 专家 `expert`, or a name of the office's own. */
            pool: string;
            /** @description The account he signs in with. */
            accountId?: string;
            certificateNumber: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            expiresOn: string;
            /** @description 执法领域、专长. */
            specialties?: string[];
        };
        CorrectSupervisorRequest: {
            name: string;
            organisation: string;
            /** @description 统一社会信用代码 of the enforcement unit he serves in; absent when he comes from elsewhere. */
            unitId?: string;
            /** @description 组长 `lead`, 组员 `member`, 专家 `expert`, or a name of the office's own. */
            pool: string;
            reason: string;
            /** @description 执法领域、专长. */
            specialties?: string[];
        };
        RenewCertificateRequest: {
            certificateNumber: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            expiresOn: string;
        };
        StandDownRequest: {
            reason: string;
        };
        DeclareConflictRequest: {
            unitId: string;
            ground: string;
            /**
             * @description 本人有利害关系, or 近亲属有利害关系.
             * @enum {string}
             */
            why: "declared" | "relative";
        };
        WithdrawConflictRequest: {
            unitId: string;
            reason: string;
        };
        DeclareAbsenceRequest: {
            /**
             * Format: date
             * @description The first day on which he is sent nowhere.
             * @example 2022-05-31
             */
            from: string;
            /**
             * Format: date
             * @description The last such day.
             * @example 2022-05-31
             */
            to: string;
            reason: string;
        };
        WithdrawAbsenceRequest: {
            absenceId: string;
            reason: string;
        };
        CampaignListItem: {
            id: string;
            year: number;
            title: string;
            documentNumber: string;
            /** @description How many units take part. */
            units: number;
            launchedAt: string;
            finishedAt?: string;
            version: number;
        };
        CampaignListAnswer: {
            items: components["schemas"]["CampaignListItem"][];
            next?: string;
            total: number;
        };
        ExtensionAnswer: {
            from: string;
            dueOn: string;
            reason: string;
            at: string;
        };
        PhaseAnswer: {
            /** @enum {string} */
            phase: "deployment" | "self-inspection" | "rectification" | "review";
            name: string;
            /** @enum {string} */
            state: "closed" | "planned" | "open";
            startsOn: string;
            dueOn: string;
            /** @description As planned at launch, before any extension. */
            originalDueOn: string;
            /** @description To the end of `dueOn`, as of today; negative once it has passed. */
            daysLeft: number;
            openedAt?: string;
            /** @description Why the office opened it before its day. */
            openedBecause?: string;
            closedAt?: string;
            extensions: components["schemas"]["ExtensionAnswer"][];
        };
        CurrentCampaignAnswer: {
            id: string;
            year: number;
            title: string;
            documentNumber: string;
            /** @description How many units take part. */
            units: number;
            launchedAt: string;
            finishedAt?: string;
            version: number;
            /** @description The phases open now, the later one last; two while one has its last day. */
            phases: components["schemas"]["PhaseAnswer"][];
            /** @description The phase that opens next. */
            next?: components["schemas"]["PhaseAnswer"];
        };
        ExpectedMaterialAnswer: {
            code: string;
            name: string;
            /** @enum {string} */
            phase: "deployment" | "self-inspection" | "rectification" | "review";
            dueOn: string;
            note?: string;
            /**
             * @description Absent: all units.
             * @enum {string}
             */
            appliesTo?: "all" | "service-window" | "demonstration-unnamed" | "demonstration-named" | "township" | "pilot";
            /** @description Of them only these units. */
            only?: string[];
        };
        CheckAnswer: {
            id: string;
            text: string;
            evidence: string[];
        };
        TaskAnswer: {
            number: number;
            category: string;
            title: string;
            /** @enum {string} */
            appliesTo: "all" | "service-window" | "demonstration-unnamed" | "demonstration-named" | "township" | "pilot";
            checks: components["schemas"]["CheckAnswer"][];
        };
        CampaignAnswer: {
            id: string;
            year: number;
            title: string;
            documentNumber: string;
            /** @description How many units take part. */
            units: number;
            launchedAt: string;
            finishedAt?: string;
            version: number;
            /** @description Code of the template and which revision of it, frozen at launch. */
            template?: string;
            templateVersion?: number;
            /** @description The past campaign it is compared with. */
            clonedFrom?: string;
            /** @description Counts the plans it has had, from 1. */
            plan: number;
            templateHash: string;
            phases: components["schemas"]["PhaseAnswer"][];
            materials: components["schemas"]["ExpectedMaterialAnswer"][];
            categories: string[];
            tasks: components["schemas"]["TaskAnswer"][];
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        BoardMaterialAnswer: {
            code: string;
            name: string;
            dueOn: string;
        };
        BoardPhaseAnswer: {
            /** @enum {string} */
            phase: "deployment" | "self-inspection" | "rectification" | "review";
            name: string;
            /** @enum {string} */
            state: "closed" | "planned" | "open";
            dueOn: string;
            materials: components["schemas"]["BoardMaterialAnswer"][];
        };
        CellAnswer: {
            code: string;
            /** @enum {string} */
            phase: "deployment" | "self-inspection" | "rectification" | "review";
            /** @enum {string} */
            state: "submitted" | "returned" | "accepted" | "not-due" | "due-soon" | "missing-late";
            late: boolean;
            /** @description The deadline in force for this unit. */
            dueOn: string;
            /** @description How often it was handed in. */
            round: number;
            submittedAt?: string;
            version: number;
        };
        BoardRowAnswer: {
            unitId: string;
            unitName: string;
            /** @description In the order of the phases' materials; a material that is not asked of the unit has none. */
            cells: components["schemas"]["CellAnswer"][];
        };
        BoardAnswer: {
            campaignId: string;
            title: string;
            /** @description The day the states are true of. */
            asOf: string;
            phases: components["schemas"]["BoardPhaseAnswer"][];
            rows: components["schemas"]["BoardRowAnswer"][];
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        MaterialListItem: {
            code: string;
            /** @enum {string} */
            phase: "deployment" | "self-inspection" | "rectification" | "review";
            /** @enum {string} */
            state: "submitted" | "returned" | "accepted" | "not-due" | "due-soon" | "missing-late";
            late: boolean;
            /** @description The deadline in force for this unit. */
            dueOn: string;
            /** @description How often it was handed in. */
            round: number;
            submittedAt?: string;
            version: number;
            campaignId: string;
            unitId: string;
            unitName: string;
            name: string;
        };
        MaterialListAnswer: {
            items: components["schemas"]["MaterialListItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        LaunchCampaignRequest: {
            /** @description Code of a template, see `GET /api/campaign-templates`. Absent: the plan of the campaign it is cloned from. */
            template?: string;
            /** @description The past campaign whose plan it goes on with, or with a template the one it is compared with. */
            clonedFrom?: string;
            title: string;
            /** @description 发文字号. */
            documentNumber: string;
            /**
             * Format: date
             * @description First day of the first phase: all days of the template move with it. Absent: the template's own days.
             */
            startsOn?: string;
            year: number;
        };
        OpenPhaseRequest: {
            reason: string;
        };
        ExtendPhaseRequest: {
            /**
             * Format: date
             * @example 2022-05-31
             */
            dueOn: string;
            reason: string;
        };
        AddMaterialRequest: {
            /** @description Absent: the next number, such as R8. */
            code?: string;
            name: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            dueOn: string;
            note?: string;
            /** @enum {string} */
            phase: "deployment" | "self-inspection" | "rectification" | "review";
            /** @enum {string} */
            appliesTo?: "all" | "service-window" | "demonstration-unnamed" | "demonstration-named" | "township" | "pilot";
            /** @description Of them only these units, by their ids. */
            only?: string[];
        };
        PhaseDutyFields: {
            text: string;
            number: number;
            /** @enum {string} */
            appliesTo: "all" | "service-window" | "demonstration-unnamed" | "demonstration-named" | "township" | "pilot";
        };
        PhaseFields: {
            name: string;
            /** @example 2022-05-31 */
            startsOn: string;
            /** @example 2022-05-31 */
            dueOn: string;
            description?: string;
            /** @enum {string} */
            code: "deployment" | "self-inspection" | "rectification" | "review";
            duties?: components["schemas"]["PhaseDutyFields"][];
        };
        MaterialFields: {
            code: string;
            name: string;
            /** @example 2022-05-31 */
            dueOn: string;
            note?: string;
            /** @enum {string} */
            phase: "deployment" | "self-inspection" | "rectification" | "review";
            /** @enum {string} */
            appliesTo?: "all" | "service-window" | "demonstration-unnamed" | "demonstration-named" | "township" | "pilot";
            /** @description Of them only these units, by their ids. */
            only?: string[];
        };
        CategoryFields: {
            code: string;
            name: string;
        };
        ComputedFields: {
            measure: string;
            devices?: number;
            officers?: number;
            percent?: number;
            hours?: number;
            items?: string[];
        };
        CheckFields: {
            id: string;
            text: string;
            /** @description Codes of evidence kinds, or the office's own words for others. */
            evidence: string[];
            computed?: components["schemas"]["ComputedFields"];
            sharedWith?: number[];
        };
        TaskFields: {
            /** @description The code of its category. */
            category: string;
            title: string;
            number: number;
            /** @enum {string} */
            appliesTo: "all" | "service-window" | "demonstration-unnamed" | "demonstration-named" | "township" | "pilot";
            checks: components["schemas"]["CheckFields"][];
        };
        CampaignPlanAnswer: {
            campaignId: string;
            title: string;
            /** @description Who takes part. */
            units: string[];
            /** @description Counts the plans it has had, from 1. */
            plan: number;
            /** @description The version of the campaign's stream, for If-Match. */
            version: number;
            phases: components["schemas"]["PhaseFields"][];
            materials: components["schemas"]["MaterialFields"][];
            categories: components["schemas"]["CategoryFields"][];
            tasks: components["schemas"]["TaskFields"][];
        };
        PlanFields: {
            phases: components["schemas"]["PhaseFields"][];
            materials: components["schemas"]["MaterialFields"][];
            categories: components["schemas"]["CategoryFields"][];
            tasks: components["schemas"]["TaskFields"][];
        };
        MigrationPreviewRequest: {
            /**
             * Format: date
             * @description By when whoever had signed off answers what comes in, and whoever is taken in does its self-inspection.
             * @example 2022-05-31
             */
            answerBy?: string;
            content: components["schemas"]["PlanFields"];
            /** @description What each unit meets is taken from the register anew. */
            reassess?: boolean;
            /** @description Ids of units of the register that take part from now on. */
            takeIn?: string[];
            /** @description Ids of units that take part no more. */
            letGo?: string[];
        };
        FaultAnswer: {
            /** @description Path of the field, such as `phases.1.dueOn`. */
            field: string;
            message: string;
        };
        PhaseDaysAnswer: {
            startsOn: string;
            dueOn: string;
        };
        MovedPhaseAnswer: {
            /** @enum {string} */
            phase: "deployment" | "self-inspection" | "rectification" | "review";
            name: string;
            was?: components["schemas"]["PhaseDaysAnswer"];
            startsOn: string;
            dueOn: string;
        };
        MovedDayAnswer: {
            code: string;
            from: string;
            to: string;
        };
        JoinedAnswer: {
            selfInspectionDueOn: string;
        };
        LetGoAnswer: {
            /** @description Numbers of issues that stay its own. */
            openIssues: number[];
        };
        MigrationEffectAnswer: {
            unitId: string;
            name: string;
            meets: ("all" | "service-window" | "demonstration-unnamed" | "demonstration-named" | "township" | "pilot")[];
            /** @description Ids of checks. */
            gained: string[];
            lost: string[];
            reworded: string[];
            answersKept: number;
            setAside: string[];
            reopened: boolean;
            /** @description Codes of materials. */
            materialsGained: string[];
            materialsLost: string[];
            moved: components["schemas"]["MovedDayAnswer"][];
            /** @description It takes part from now on. */
            joined?: components["schemas"]["JoinedAnswer"];
            /** @description It takes part no more. */
            letGo?: components["schemas"]["LetGoAnswer"];
        };
        MigrationPreviewAnswer: {
            /** @description The number the plan would have. */
            version: number;
            /** @description What whoever agrees to it sends back. */
            hash: string;
            faults: components["schemas"]["FaultAnswer"][];
            phases: components["schemas"]["MovedPhaseAnswer"][];
            effects: components["schemas"]["MigrationEffectAnswer"][];
        };
        MigrationRequest: {
            /**
             * Format: date
             * @description By when whoever had signed off answers what comes in, and whoever is taken in does its self-inspection.
             * @example 2022-05-31
             */
            answerBy?: string;
            reason: string;
            /** @description `hash` of the preview that is agreed to. */
            preview: string;
            content: components["schemas"]["PlanFields"];
            /** @description What each unit meets is taken from the register anew. */
            reassess?: boolean;
            /** @description Ids of units of the register that take part from now on. */
            takeIn?: string[];
            /** @description Ids of units that take part no more. */
            letGo?: string[];
        };
        MigrationAnswer: {
            version: number;
            at: string;
            reason: string;
            answerBy?: string;
            effects: components["schemas"]["MigrationEffectAnswer"][];
        };
        MigrationListAnswer: {
            items: components["schemas"]["MigrationAnswer"][];
            total: number;
        };
        TemplatePhaseAnswer: {
            /** @enum {string} */
            phase: "deployment" | "self-inspection" | "rectification" | "review";
            name: string;
            startsOn: string;
            dueOn: string;
        };
        TemplateAnswer: {
            code: string;
            /** @description Shipped with the program; the office edits copies of it. */
            shipped: boolean;
            /** @description Counts the revisions. */
            edition: number;
            /** @description How many places have to be put right before a campaign is launched from it. */
            faults: number;
            changedAt?: string;
            retiredAt?: string;
            title: string;
            shortTitle: string;
            documentNumber: string;
            year: number;
            phases: components["schemas"]["TemplatePhaseAnswer"][];
            materials: components["schemas"]["ExpectedMaterialAnswer"][];
            tasks: number;
            checks: number;
        };
        TemplateListAnswer: {
            items: components["schemas"]["TemplateAnswer"][];
            total: number;
        };
        TemplateBasisFields: {
            /** @description The code of the template, or the campaign's id. */
            of: string;
            /** @enum {string} */
            kind: "shipped" | "template" | "campaign";
        };
        TemplateContentFields: {
            title: string;
            shortTitle: string;
            documentNumber: string;
            /** @description 印发通知的标题、印发机关、依据、目标. */
            documentTitle?: string;
            issuer?: string;
            basis?: string;
            goal?: string;
            year: number;
            phases: components["schemas"]["PhaseFields"][];
            materials: components["schemas"]["MaterialFields"][];
            categories: components["schemas"]["CategoryFields"][];
            tasks: components["schemas"]["TaskFields"][];
        };
        TemplateDetailAnswer: {
            code: string;
            shipped: boolean;
            /** @description Counts the revisions. */
            edition: number;
            /** @description The version of its stream, for If-Match; 0 of a shipped one. */
            version: number;
            basis?: components["schemas"]["TemplateBasisFields"];
            changedAt?: string;
            retiredAt?: string;
            retiredBecause?: string;
            /** @description SHA-256 of the content as a campaign launched from it records it. */
            hash: string;
            /** @description What has to be put right before a campaign is launched from it. */
            faults: components["schemas"]["FaultAnswer"][];
            content: components["schemas"]["TemplateContentFields"];
        };
        DraftTemplateRequest: {
            title: string;
            /** @description All days move to this year. */
            year: number;
            basis: components["schemas"]["TemplateBasisFields"];
        };
        RetireTemplateRequest: {
            reason: string;
        };
        RoundReturnAnswer: {
            at: string;
            by: string;
            reason: string;
            dueOn: string;
        };
        RoundAcceptanceAnswer: {
            at: string;
            by: string;
        };
        RoundAnswer: {
            round: number;
            submittedAt: string;
            /** @description Account id, as in `returned.by` and `accepted.by`. */
            submittedBy: string;
            files: string[];
            note: string;
            /** @description The deadline it was held against. */
            dueOn: string;
            late: boolean;
            returned?: components["schemas"]["RoundReturnAnswer"];
            accepted?: components["schemas"]["RoundAcceptanceAnswer"];
        };
        MaterialAnswer: {
            code: string;
            /** @enum {string} */
            phase: "deployment" | "self-inspection" | "rectification" | "review";
            /** @enum {string} */
            state: "submitted" | "returned" | "accepted" | "not-due" | "due-soon" | "missing-late";
            late: boolean;
            /** @description The deadline in force for this unit. */
            dueOn: string;
            /** @description How often it was handed in. */
            round: number;
            submittedAt?: string;
            version: number;
            campaignId: string;
            unitId: string;
            unitName: string;
            name: string;
            /** @description What the office wants to see in it; may be empty. */
            note: string;
            /** @description The campaign's deadline, which a return leaves as it is. */
            plannedDueOn: string;
            rounds: components["schemas"]["RoundAnswer"][];
        };
        SubmitMaterialRequest: {
            note?: string;
            /** @description SHA-256 of each file, as `POST /api/files` answers it. */
            files: string[];
        };
        ReturnMaterialRequest: {
            reason: string;
            /**
             * Format: date
             * @description The day to hand it in again by.
             * @example 2022-05-31
             */
            dueOn: string;
        };
        ComparedCampaignAnswer: {
            id: string;
            title: string;
            year: number;
            issues: number;
        };
        ComparedLineAnswer: {
            /** @description A category, a check or a unit; empty: issues that name none. */
            key: string;
            name: string;
            former: number;
            present: number;
            /** @description Of the present ones those that are there again. */
            repeated: number;
        };
        ComparedIssueAnswer: {
            issueId: string;
            number: number;
            text: string;
            closed: boolean;
        };
        RepeatAnswer: {
            unitId: string;
            unitName: string;
            checkId: string;
            checkText: string;
            former: components["schemas"]["ComparedIssueAnswer"][];
            present: components["schemas"]["ComparedIssueAnswer"][];
        };
        ComparisonAnswer: {
            campaign: components["schemas"]["ComparedCampaignAnswer"];
            former: components["schemas"]["ComparedCampaignAnswer"];
            repeated: number;
            /** @description `repeated` of the campaign's issues, from 0 to 1 in four decimals. */
            rate: number;
            byCategory: components["schemas"]["ComparedLineAnswer"][];
            byCheck: components["schemas"]["ComparedLineAnswer"][];
            byUnit: components["schemas"]["ComparedLineAnswer"][];
            /** @description The same unit and the same check in both campaigns: a page of them, and how many there are. */
            repeats: components["schemas"]["RepeatAnswer"][];
            matters: number;
            next?: string;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        SelfInspectionListItem: {
            campaignId: string;
            unitId: string;
            unitName: string;
            /** @enum {string} */
            state: "returned" | "under-way" | "signed-off" | "not-started";
            /** @description Checks that apply to the unit, and how many of them it has answered. */
            applicable: number;
            answered: number;
            /** @description Issues reported from the self-inspection. */
            issues: number;
            /** @description The statement of no issues has been signed and stands. */
            noIssues: boolean;
            /** @description The deadline in force: the phase's, or that of a return. */
            dueOn: string;
            late: boolean;
            signedOffAt?: string;
            version: number;
        };
        SelfInspectionListAnswer: {
            items: components["schemas"]["SelfInspectionListItem"][];
            next?: string;
            total: number;
        };
        SheetFormerAnswer: {
            id: string;
            text: string;
            /** @enum {string} */
            answer: "not-applicable" | "conforming" | "partly" | "nonconforming";
            note: string;
            reason?: string;
            answeredAt: string;
        };
        SheetEvidence: {
            fileId: string;
            name: string;
            kind: string;
            attachedAt: string;
            attachedBy: string;
        };
        SheetIssue: {
            issueId: string;
            number: number;
        };
        SheetCheck: {
            id: string;
            text: string;
            /** @description Kinds of evidence the check asks to see. */
            evidenceKinds: string[];
            /**
             * @description Absent while the check has no answer.
             * @enum {string}
             */
            answer?: "not-applicable" | "conforming" | "partly" | "nonconforming";
            note?: string;
            reason?: string;
            answeredAt?: string;
            answeredBy?: string;
            evidence: components["schemas"]["SheetEvidence"][];
            issues: components["schemas"]["SheetIssue"][];
        };
        SheetTask: {
            number: number;
            category: string;
            title: string;
            checks: components["schemas"]["SheetCheck"][];
        };
        SheetMissing: {
            unanswered: string[];
            withoutEvidence: string[];
            withoutIssue: string[];
            /** @description No issue was reported, so the statement of no issues must be signed. */
            statement: boolean;
        };
        SelfInspectionAnswer: {
            campaignId: string;
            unitId: string;
            unitName: string;
            /** @enum {string} */
            state: "returned" | "under-way" | "signed-off" | "not-started";
            /** @description Checks that apply to the unit, and how many of them it has answered. */
            applicable: number;
            answered: number;
            /** @description Issues reported from the self-inspection. */
            issues: number;
            /** @description The statement of no issues has been signed and stands. */
            noIssues: boolean;
            /** @description The deadline in force: the phase's, or that of a return. */
            dueOn: string;
            late: boolean;
            signedOffAt?: string;
            version: number;
            /** @description Counts the plans of the campaign, from 1; and why the one in force took the place of the former. */
            plan: number;
            planReason: string;
            formerAnswers: components["schemas"]["SheetFormerAnswer"][];
            /** @description The self-inspection phase has been opened, and the unit takes part. */
            open: boolean;
            /** @description The unit takes part no more. */
            letGo?: boolean;
            statement?: string;
            signedOffBy?: string;
            returnReason?: string;
            /** @description The tasks that apply to the unit. */
            tasks: components["schemas"]["SheetTask"][];
            missing: components["schemas"]["SheetMissing"];
        };
        CheckAnswerRequest: {
            checkId: string;
            /** @description Wanted for 部分符合 and 不符合. */
            note?: string;
            /** @description Wanted for 不适用. */
            reason?: string;
            /**
             * @description 符合、部分符合、不符合、不适用.
             * @enum {string}
             */
            answer: "conforming" | "partly" | "nonconforming" | "not-applicable";
        };
        CheckEvidenceRequest: {
            checkId: string;
            name: string;
            /** @description 印证材料种类, as the check names them, or `other`. */
            kind: string;
            /** @description The id of an uploaded file: the SHA-256 of its content. */
            fileId: string;
        };
        CheckEvidenceWithdrawalRequest: {
            checkId: string;
            reason: string;
            fileId: string;
        };
        NoIssuesStatementRequest: {
            statement: string;
        };
        SelfInspectionReturnRequest: {
            reason: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            dueOn: string;
        };
        IssueBatchRequest: {
            /** @description Ids of issues, each once, at most 200. */
            ids: string[];
        };
        IssueBatchRow: {
            id: string;
            done: boolean;
            /** @description Of a row that was refused: the rule's code and its sentence. */
            code?: string;
            sentence?: string;
        };
        IssueBatchAnswer: {
            done: number;
            refused: number;
            rows: components["schemas"]["IssueBatchRow"][];
        };
        IssueBatchReturnRequest: {
            reason: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            dueOn: string;
            /** @description Ids of issues, each once, at most 200. */
            ids: string[];
        };
        IssueBatchClosureRequest: {
            opinion: string;
            /** @description Ids of issues, each once, at most 200. */
            ids: string[];
        };
        IssueRateShares: {
            /** @description 销号率: closed of listed. */
            closure?: number;
            /** @description 按期办结率: closed on time of those due. */
            onTime?: number;
            /** @description 退回率: returned at least once of those verified. */
            return?: number;
        };
        IssueRates: {
            /** @description The unit's id, the category or the source; empty for the whole. */
            key: string;
            name: string;
            listed: number;
            closed: number;
            /** @description Closed, or past the deadline in force without a result. */
            due: number;
            /** @description Closed, the accepted result handed in by the deadline then in force. */
            onTime: number;
            /** @description Closed or returned by the office at least once. */
            verified: number;
            /** @description Returned by the office at least once. */
            returned: number;
            rates: components["schemas"]["IssueRateShares"];
        };
        IssueRatesAnswer: {
            whole: components["schemas"]["IssueRates"];
            units: components["schemas"]["IssueRates"][];
            categories: components["schemas"]["IssueRates"][];
            sources: components["schemas"]["IssueRates"][];
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        IssueListItem: {
            /**
             * @description 挂牌督办: who oversees it.
             * @enum {string}
             */
            oversight?: "office" | "leading-group";
            id: string;
            campaignId: string;
            /** @description Consecutive within the campaign. */
            number: number;
            unitId: string;
            unitName: string;
            /**
             * @description The first source.
             * @enum {string}
             */
            source: "self-inspection" | "mutual-inspection" | "case-review" | "double-random" | "demonstration" | "complaint";
            /** @description Every kind of source, the first one first. */
            sources: ("self-inspection" | "mutual-inspection" | "case-review" | "double-random" | "demonstration" | "complaint")[];
            checkId?: string;
            category?: string;
            text: string;
            responsible: string;
            /** @description The responsible person's account, where it is known. */
            responsibleId?: string;
            /** @enum {string} */
            state: "closed" | "reported" | "claimed" | "planned" | "in-progress" | "submitted" | "returned" | "reopened" | "merged";
            /** @description Last year's campaign had one of the same unit and the same check. */
            repeated: boolean;
            /** @description The issue it was merged into, and its number. */
            mergedInto?: string;
            mergedIntoNumber?: number;
            /** @description The deadline in force. */
            dueOn: string;
            /** @description The deadline of the report; extensions, returns and reopenings leave it as it was. */
            originalDueOn: string;
            overdue: boolean;
            /** @description Days since the deadline in force when overdue, else 0. */
            overdueDays: number;
            /** @enum {string} */
            escalatedTo?: "office" | "director" | "unit-lead";
            extensionRequested: boolean;
            /** @description Extensions granted. */
            extensions: number;
            /** @description Results handed in so far. */
            rounds: number;
            reportedAt: string;
            closedAt?: string;
            version: number;
        };
        IssueListAnswer: {
            items: components["schemas"]["IssueListItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        IssueStateCount: {
            state: string;
            total: number;
        };
        IssueCount: {
            key: string;
            /** @description What a unit is called; of others the key. */
            name: string;
            total: number;
            closed: number;
            overdue: number;
            /** @description How many stand in which state; none: not there. */
            states: components["schemas"]["IssueStateCount"][];
        };
        IssueEscalationCount: {
            level: string;
            total: number;
        };
        IssueSummaryAnswer: {
            total: number;
            closed: number;
            overdue: number;
            extensionsRequested: number;
            /** @description 挂牌督办. */
            overseen: number;
            byState: components["schemas"]["IssueCount"][];
            bySource: components["schemas"]["IssueCount"][];
            byCategory: components["schemas"]["IssueCount"][];
            byUnit: components["schemas"]["IssueCount"][];
            escalated: components["schemas"]["IssueEscalationCount"][];
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        IssueSourceAnswer: {
            /** @enum {string} */
            source: "self-inspection" | "mutual-inspection" | "case-review" | "double-random" | "demonstration" | "complaint";
            note?: string;
            inspectionId?: string;
            findingId?: string;
            /** @description The number of the merged issue it came with. */
            fromNumber?: number;
            addedAt: string;
            addedBy: string;
        };
        IssueEvidenceAnswer: {
            fileId: string;
            /** @enum {string} */
            side: "before" | "after";
            name?: string;
            /** @description The round of verification it was handed in with first. */
            round?: number;
            /** @description The number of the merged issue it came with. */
            fromNumber?: number;
            addedAt: string;
            addedBy: string;
        };
        RelatedIssueAnswer: {
            id: string;
            number: number;
            text: string;
            /** @enum {string} */
            state: "closed" | "reported" | "claimed" | "planned" | "in-progress" | "submitted" | "returned" | "reopened" | "merged";
            reportedAt: string;
        };
        RectificationSubmissionAnswer: {
            round: number;
            account: string;
            evidence: string[];
            dueOn: string;
            late: boolean;
            submittedAt: string;
            submittedBy: string;
            /**
             * @description Absent while it waits for verification.
             * @enum {string}
             */
            outcome?: "returned" | "accepted";
            /** @description The reason of the return, or the opinion of the verifier. */
            answer?: string;
            answeredAt?: string;
            answeredBy?: string;
        };
        ExtensionRequestAnswer: {
            dueOn: string;
            reason: string;
            requestedAt: string;
            requestedBy: string;
            /** @enum {string} */
            outcome: "pending" | "refused" | "lapsed" | "granted";
            answer?: string;
            answeredAt?: string;
            answeredBy?: string;
        };
        IssueAnswer: {
            /**
             * @description 挂牌督办: who oversees it.
             * @enum {string}
             */
            oversight?: "office" | "leading-group";
            id: string;
            campaignId: string;
            /** @description Consecutive within the campaign. */
            number: number;
            unitId: string;
            unitName: string;
            /**
             * @description The first source.
             * @enum {string}
             */
            source: "self-inspection" | "mutual-inspection" | "case-review" | "double-random" | "demonstration" | "complaint";
            /** @description Every kind of source, the first one first. */
            sources: ("self-inspection" | "mutual-inspection" | "case-review" | "double-random" | "demonstration" | "complaint")[];
            checkId?: string;
            category?: string;
            text: string;
            responsible: string;
            /** @description The responsible person's account, where it is known. */
            responsibleId?: string;
            /** @enum {string} */
            state: "closed" | "reported" | "claimed" | "planned" | "in-progress" | "submitted" | "returned" | "reopened" | "merged";
            /** @description Last year's campaign had one of the same unit and the same check. */
            repeated: boolean;
            /** @description The issue it was merged into, and its number. */
            mergedInto?: string;
            mergedIntoNumber?: number;
            /** @description The deadline in force. */
            dueOn: string;
            /** @description The deadline of the report; extensions, returns and reopenings leave it as it was. */
            originalDueOn: string;
            overdue: boolean;
            /** @description Days since the deadline in force when overdue, else 0. */
            overdueDays: number;
            /** @enum {string} */
            escalatedTo?: "office" | "director" | "unit-lead";
            extensionRequested: boolean;
            /** @description Extensions granted. */
            extensions: number;
            /** @description Results handed in so far. */
            rounds: number;
            reportedAt: string;
            closedAt?: string;
            version: number;
            measures?: string;
            /** @description 原因分析. */
            cause?: string;
            sourcesInDetail: components["schemas"]["IssueSourceAnswer"][];
            /** @description 整改前 and 整改后, in the order in which they came. */
            evidence: components["schemas"]["IssueEvidenceAnswer"][];
            /** @description 上年同类问题. */
            repeatOf: components["schemas"]["RelatedIssueAnswer"][];
            /** @description Issues that were merged into this one. */
            mergedFrom: components["schemas"]["RelatedIssueAnswer"][];
            reportedBy: string;
            /** @description The verifier's opinion, once closed. */
            opinion?: string;
            closedBy?: string;
            inspectionId?: string;
            findingId?: string;
            submissions: components["schemas"]["RectificationSubmissionAnswer"][];
            extensionRequests: components["schemas"]["ExtensionRequestAnswer"][];
            /** @description What may be done next, by whoever may do it. */
            acts: ("close" | "return" | "start" | "plan" | "submit" | "reopen" | "merge" | "claim" | "request-extension" | "grant-extension" | "refuse-extension" | "analyse-cause" | "replace-responsible" | "add-source" | "add-before-evidence" | "add-after-evidence")[];
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        ReportIssueRequest: {
            campaignId: string;
            /** @description The responsible unit; a unit's own when it reports itself. */
            unitId?: string;
            /** @description The check of the self-inspection, for issues of that source. */
            checkId?: string;
            /** @description One of the plan's main tasks, for issues of the other sources. */
            category?: string;
            /** @description 自查问题. */
            text: string;
            /**
             * Format: date
             * @description 整改时限.
             * @example 2022-05-31
             */
            dueOn: string;
            /** @description 整改责任人. */
            responsible: string;
            /** @description Account of the responsible person, one of the unit's; then he is called by its name. */
            responsibleId?: string;
            /** @enum {string} */
            source: "self-inspection" | "mutual-inspection" | "case-review" | "double-random" | "demonstration" | "complaint";
            /** @description Ids of uploaded files that show what it looked like when it was found. */
            before?: string[];
        };
        RectificationPlanRequest: {
            /** @description 整改措施. */
            measures: string;
            responsible: string;
            responsibleId?: string;
        };
        RectificationSubmissionRequest: {
            /** @description 整改情况. */
            account: string;
            /** @description Ids of uploaded files, at least one. */
            evidence: string[];
        };
        IssueOpinionRequest: {
            opinion: string;
        };
        IssueReasonAndDayRequest: {
            reason: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            dueOn: string;
        };
        IssueReasonRequest: {
            reason: string;
        };
        IssueSourceRequest: {
            /** @description Who found it, when, and where it is on paper. */
            note: string;
            /** @enum {string} */
            source: "self-inspection" | "mutual-inspection" | "case-review" | "double-random" | "demonstration" | "complaint";
        };
        IssueCauseRequest: {
            /** @description 原因分析. */
            cause: string;
        };
        IssueResponsibleRequest: {
            responsible: string;
            /** @description Account of the responsible person, one of the unit's; then he is called by its name. */
            responsibleId?: string;
            reason: string;
        };
        IssueEvidenceRequest: {
            /** @enum {string} */
            side: "before" | "after";
            /** @description Ids of uploaded files, at least one. */
            files: string[];
        };
        IssueMergeRequest: {
            /** @description The issue that stays. */
            into: string;
            reason: string;
        };
        IssueDistinctionRequest: {
            /** @description The issue it was proposed with. */
            other: string;
            /** @description Why the two are not one. */
            reason: string;
        };
        DuplicateListItem: {
            id: string;
            issue: components["schemas"]["IssueListItem"];
            other: components["schemas"]["IssueListItem"];
            /** @description Of the two texts, from 0 to 1. */
            similarity: number;
            grounds: ("text" | "category" | "check")[];
        };
        DuplicateListAnswer: {
            items: components["schemas"]["DuplicateListItem"][];
            next?: string;
            total: number;
        };
        IssueWeekAnswer: {
            /** @description Monday. */
            from: string;
            /** @description Sunday; of the last week the day that is asked about. */
            to: string;
            /** @description Reported in the week and still listed: `GET /api/issues?reportedFrom=…&reportedTo=…`. */
            reported: number;
            /** @description Closed in the week and still closed: `GET /api/issues?closedFrom=…&closedTo=…`. */
            closed: number;
            /** @description Not closed at the end of the week: `GET /api/issues?counted=unsettled&asOf=…`. */
            open: number;
            /** @description Overdue at the end of the week: `GET /api/issues?overdue=true&asOf=…`. */
            overdue: number;
        };
        IssueTrendAnswer: {
            weeks: components["schemas"]["IssueWeekAnswer"][];
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        OversightListItem: {
            id: string;
            issueId: string;
            campaignId: string;
            unitId: string;
            unitName: string;
            issueNumber: number;
            issueText: string;
            /** @enum {string} */
            level: "office" | "leading-group";
            reason: string;
            dueOn: string;
            /** @enum {string} */
            state: "declined" | "listed" | "proposed" | "lifted";
            /** @description On the board after the day it was to be settled by. */
            overdue: boolean;
            documentNumber?: string;
            proposedAt?: string;
            proposedBy?: string;
            listedAt?: string;
            listedBy?: string;
            endedAt?: string;
            endReason?: string;
            /** @enum {string} */
            because?: "issue-closed" | "issue-merged" | "decided";
            version: number;
        };
        OversightListAnswer: {
            items: components["schemas"]["OversightListItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        OversightRequest: {
            reason: string;
            /** @enum {string} */
            level: "office" | "leading-group";
            /**
             * Format: date
             * @description 督办期限.
             * @example 2022-05-31
             */
            dueOn: string;
        };
        OversightReasonRequest: {
            reason: string;
        };
        TalkListItem: {
            id: string;
            campaignId: string;
            unitId: string;
            unitName: string;
            documentNumber: string;
            reason: string;
            meetsAt: string;
            place: string;
            /** @enum {string} */
            state: "held" | "summoned" | "cancelled";
            heldOn?: string;
            /** @description Commitments, those reported done, and those past their day without a report. */
            commitments: number;
            reported: number;
            overdue: number;
        };
        TalkListAnswer: {
            items: components["schemas"]["TalkListItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        TalkIssueAnswer: {
            id: string;
            number: number;
            text: string;
            settled: boolean;
        };
        TalkPersonAnswer: {
            name: string;
            accountId?: string;
        };
        CommitmentReportAnswer: {
            account: string;
            evidence: string[];
            late: boolean;
            at: string;
        };
        CommitmentAnswer: {
            /** @description Counts from 1. */
            place: number;
            text: string;
            dueOn: string;
            responsible: components["schemas"]["TalkPersonAnswer"];
            overdue: boolean;
            report?: components["schemas"]["CommitmentReportAnswer"];
        };
        TalkAnswer: {
            id: string;
            campaignId: string;
            unitId: string;
            unitName: string;
            documentNumber: string;
            reason: string;
            meetsAt: string;
            place: string;
            /** @enum {string} */
            state: "held" | "summoned" | "cancelled";
            summonedAt: string;
            issues: components["schemas"]["TalkIssueAnswer"][];
            heldOn?: string;
            participants: components["schemas"]["TalkPersonAnswer"][];
            minutes?: string;
            files: string[];
            commitments: components["schemas"]["CommitmentAnswer"][];
            cancelReason?: string;
            version: number;
            past?: components["schemas"]["PastMomentAnswer"];
        };
        TalkRequest: {
            campaignId: string;
            unitId: string;
            /** @description 约谈事由. */
            reason: string;
            /** Format: date-time */
            meetsAt: string;
            place: string;
            issueIds: string[];
        };
        NamedPersonRequest: {
            name: string;
            accountId?: string;
        };
        CommitmentRequest: {
            text: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            dueOn: string;
            responsible: components["schemas"]["NamedPersonRequest"];
        };
        TalkRecordRequest: {
            /**
             * Format: date
             * @example 2022-05-31
             */
            heldOn: string;
            /** @description 约谈记录, where it is not in the files. */
            minutes?: string;
            participants: components["schemas"]["NamedPersonRequest"][];
            files: string[];
            commitments: components["schemas"]["CommitmentRequest"][];
        };
        CommitmentReportRequest: {
            account: string;
            evidence: string[];
        };
        InspectionItemAnswer: {
            /** @enum {string} */
            objectKind: "enforcement-unit" | "case-file" | "inspected-entity";
            code: string;
            name: string;
            legalBasis: string;
            inspectingBody: string;
            contents: string[];
            methods: string[];
            listedAt: string;
            /** @description Since when it reads as it does. */
            inForceSince: string;
            retiredAt?: string;
            retiredBecause?: string;
            version: number;
        };
        InspectionItemListAnswer: {
            items: components["schemas"]["InspectionItemAnswer"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        InspectionItemTextAnswer: {
            version: number;
            since: string;
            until?: string;
            /** @description Why it was revised; absent for the first. */
            reason?: string;
            name: string;
            legalBasis: string;
            inspectingBody: string;
            contents: string[];
            methods: string[];
        };
        InspectionItemDetailAnswer: {
            /** @enum {string} */
            objectKind: "enforcement-unit" | "case-file" | "inspected-entity";
            code: string;
            name: string;
            legalBasis: string;
            inspectingBody: string;
            contents: string[];
            methods: string[];
            listedAt: string;
            /** @description Since when it reads as it does. */
            inForceSince: string;
            retiredAt?: string;
            retiredBecause?: string;
            version: number;
            /** @description Every text it had, the latest first. */
            texts: components["schemas"]["InspectionItemTextAnswer"][];
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        EnterInspectionItemRequest: {
            name: string;
            /** @description 依据. An item without one is refused, with the rule that forbids it. */
            legalBasis?: string;
            /** @description 主体. */
            inspectingBody: string;
            /** @enum {string} */
            objectKind: "enforcement-unit" | "case-file" | "inspected-entity";
            /** @description SX-01: digits, letters, hyphens. */
            code: string;
            /** @description 内容, entry by entry. */
            contents: string[];
            /** @description 方式. */
            methods: string[];
        };
        ReviseInspectionItemRequest: {
            name: string;
            /** @description 依据. An item without one is refused, with the rule that forbids it. */
            legalBasis?: string;
            /** @description 主体. */
            inspectingBody: string;
            /** @enum {string} */
            objectKind: "enforcement-unit" | "case-file" | "inspected-entity";
            reason: string;
            /** @description 内容, entry by entry. */
            contents: string[];
            /** @description 方式. */
            methods: string[];
        };
        RetireInspectionItemRequest: {
            reason: string;
        };
        PlanListItem: {
            /** @enum {string} */
            state: "draft" | "submitted" | "returned" | "approved";
            id: string;
            year: number;
            campaignId?: string;
            campaignTitle?: string;
            title: string;
            /** @description The edition at hand, and the one in force. */
            edition: number;
            approvedEdition?: number;
            draftedByName: string;
            draftedAt: string;
            submittedByName?: string;
            submittedAt?: string;
            returnedByName?: string;
            returnedAt?: string;
            returnedBecause?: string;
            approvedByName?: string;
            approvedAt?: string;
            /** @description Why the edition at hand amends the one before. */
            reason?: string;
            version: number;
        };
        PlanListAnswer: {
            items: components["schemas"]["PlanListItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        PlannedStratumAnswer: {
            id: string;
            rule: string;
        };
        PlanBatchAnswer: {
            number: number;
            from: string;
            to: string;
            strata: components["schemas"]["PlannedStratumAnswer"][];
        };
        PlanItemAnswer: {
            planItem: string;
            name: string;
            items: string[];
            slots: string[];
            frequencyMonths: number;
            batches: components["schemas"]["PlanBatchAnswer"][];
        };
        PlanContentAnswer: {
            title: string;
            coverage: string;
            items: components["schemas"]["PlanItemAnswer"][];
        };
        ItemInForceAnswer: {
            code: string;
            name: string;
            legalBasis: string;
            inspectingBody: string;
            contents: string[];
            methods: string[];
        };
        ApprovedPlanItemAnswer: {
            planItem: string;
            name: string;
            items: string[];
            slots: string[];
            frequencyMonths: number;
            batches: components["schemas"]["PlanBatchAnswer"][];
            legalBasis: string;
            inForce: components["schemas"]["ItemInForceAnswer"][];
        };
        ApprovedPlanAnswer: {
            edition: number;
            title: string;
            coverage: string;
            items: components["schemas"]["ApprovedPlanItemAnswer"][];
            approvedAt: string;
            approvedByName: string;
            /** @description Why it amended the edition before. */
            reason?: string;
        };
        PlanAnswer: {
            /** @enum {string} */
            state: "draft" | "submitted" | "returned" | "approved";
            id: string;
            year: number;
            campaignId?: string;
            campaignTitle?: string;
            title: string;
            /** @description The edition at hand, and the one in force. */
            edition: number;
            approvedEdition?: number;
            draftedByName: string;
            draftedAt: string;
            submittedByName?: string;
            submittedAt?: string;
            returnedByName?: string;
            returnedAt?: string;
            returnedBecause?: string;
            approvedByName?: string;
            approvedAt?: string;
            /** @description Why the edition at hand amends the one before. */
            reason?: string;
            version: number;
            /** @description The text at hand. */
            content: components["schemas"]["PlanContentAnswer"];
            /** @description Whether the asker submitted it himself and so may not approve it. */
            submittedByAsker: boolean;
            /** @description Every edition that was approved, the latest first. */
            editions: components["schemas"]["ApprovedPlanAnswer"][];
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        CoverageRegisterAnswer: {
            units: number;
            /** @description How many of them the plan wants inspected in the year. */
            target: number;
            drawn: number;
            inspected: number;
        };
        CoverageShareAnswer: {
            /** @description A risk class, a kind of unit, or a township by name. */
            id: string;
            units: number;
            drawn: number;
            inspected: number;
        };
        CoverageStratumAnswer: {
            id: string;
            rule: string;
            planned: number;
        };
        CoverageDrawAnswer: {
            id: string;
            label: string;
        };
        CoverageBatchAnswer: {
            /** @enum {string} */
            state: "planned" | "frozen" | "executed" | "published" | "inspected" | "infeasible";
            number: number;
            from: string;
            to: string;
            /** @description Its last day has passed and it is not all inspected. */
            overdue: boolean;
            strata: components["schemas"]["CoverageStratumAnswer"][];
            /** @description How many units the batch draws: by its rules and the register, or by the lists once they are locked. */
            planned: number;
            drawn: number;
            inspected: number;
            draw?: components["schemas"]["CoverageDrawAnswer"];
            /** @description How many draws of this batch were voided. */
            voided: number;
        };
        CoverageItemAnswer: {
            planItem: string;
            name: string;
            batches: components["schemas"]["CoverageBatchAnswer"][];
        };
        CoverageAnswer: {
            id: string;
            year: number;
            title: string;
            /** @description The edition counted against. */
            edition: number;
            /** @description Whether it is in force; otherwise the numbers say what it would ask for. */
            inForce: boolean;
            /** @description The day the numbers stand for. */
            day: string;
            /** @description 覆盖面 of the plan, a decimal. */
            coverage: string;
            register: components["schemas"]["CoverageRegisterAnswer"];
            byRiskClass: components["schemas"]["CoverageShareAnswer"][];
            byKind: components["schemas"]["CoverageShareAnswer"][];
            /** @description Of the units whose township the register names. */
            byTownship: components["schemas"]["CoverageShareAnswer"][];
            items: components["schemas"]["CoverageItemAnswer"][];
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        PlannedStratumRequest: {
            /** @description Risk class, such as `key` or `ordinary`. */
            id: string;
            /** @description `ceil(0.4*N)`, `N`, `min(3,N)` or a number; judged when the plan is submitted. */
            rule?: string;
        };
        PlanBatchRequest: {
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
            number: number;
            strata: components["schemas"]["PlannedStratumRequest"][];
        };
        PlanItemRequest: {
            /** @description JH-01: never used by another plan. */
            planItem?: string;
            name?: string;
            /** @description Codes of inspection items. */
            items: string[];
            /** @description Pools of the supervisors a unit gets, `lead` and `member` and the like. */
            slots: string[];
            /** @description A unit is not inspected again within so many months; 0 for no limit. */
            frequencyMonths: number;
            batches: components["schemas"]["PlanBatchRequest"][];
        };
        DraftPlanRequest: {
            title: string;
            /** @description 覆盖面: a decimal such as 0.3. */
            coverage?: string;
            campaignId?: string;
            year: number;
            items: components["schemas"]["PlanItemRequest"][];
        };
        PlanContentRequest: {
            title: string;
            /** @description 覆盖面: a decimal such as 0.3. */
            coverage?: string;
            items: components["schemas"]["PlanItemRequest"][];
        };
        ReturnPlanRequest: {
            reason: string;
        };
        AmendPlanRequest: {
            title: string;
            /** @description 覆盖面: a decimal such as 0.3. */
            coverage?: string;
            reason: string;
            items: components["schemas"]["PlanItemRequest"][];
        };
        PartyAnswer: {
            /** @enum {string} */
            state: "asked" | "committed" | "released";
            party: string;
            name: string;
            accountId: string;
            commit?: string;
            at?: string;
            reason?: string;
        };
        PreparationAnswer: {
            /** @enum {string} */
            kind: "supervision" | "mutual" | "case-files" | "recheck";
            /** @enum {string} */
            state: "preparing" | "frozen" | "lapsed" | "voided";
            id: string;
            campaignId: string;
            item: string;
            planItem: string;
            batch: number;
            parties: components["schemas"]["PartyAnswer"][];
            freezeDeadline: string;
            preparedBy: string;
            preparedByName?: string;
            preparedAt: string;
            voidReason?: string;
            /** @description The party the asker stands for. */
            ownParty?: string;
            version: number;
        };
        PreparationListAnswer: {
            items: components["schemas"]["PreparationAnswer"][];
            next?: string;
            total: number;
        };
        PartyAccountAnswer: {
            id: string;
            name: string;
        };
        PartyAccountsAnswer: {
            items: components["schemas"]["PartyAccountAnswer"][];
        };
        PartyRequest: {
            /** @description Id under which the manifest names the party: `[0-9A-Za-z._:-]`. */
            party: string;
            /** @description 参与方, such as 县纪委监委. */
            name: string;
            /** @description The observer's account it commits and reveals with. */
            accountId: string;
        };
        PrepareDrawRequest: {
            /** @enum {string} */
            kind?: "supervision" | "mutual" | "case-files" | "recheck";
            campaignId: string;
            /** @description 抽查事项. */
            item: string;
            planItem: string;
            /**
             * Format: date-time
             * @description Until then the parties commit and the office freezes; afterwards the preparation lapses.
             */
            freezeDeadline: string;
            batch: number;
            parties: components["schemas"]["PartyRequest"][];
        };
        CommitRevealRequest: {
            /** @description H("2r1|commit|" + drawId + "|" + party + "|" + value), lower-case hex: the value itself stays with the party. */
            commit: string;
        };
        ReleasePartyRequest: {
            party: string;
            /** @description Kept in the history. */
            reason: string;
        };
        VoidDrawRequest: {
            /** @description Published: no names of persons. */
            reason: string;
        };
        DrawListItem: {
            /** @enum {string} */
            kind: "supervision" | "mutual" | "case-files" | "recheck";
            /** @enum {string} */
            state: "frozen" | "executed" | "infeasible" | "published" | "voided";
            id: string;
            /** @description Year and number in it: 2026-1. */
            label: string;
            year: number;
            number: number;
            campaignId: string;
            item: string;
            planItem: string;
            batch: number;
            legalBasis: string;
            manifestHash: string;
            /** @description Units on the roster, those that take part, and those to be drawn. */
            objectCount: number;
            eligibleCount: number;
            drawnCount: number;
            /** @description Account of the one who froze. */
            frozenBy: string;
            frozenByName?: string;
            frozenAt: string;
            notBefore: string;
            /** @description Until when the parties reveal. */
            revealBy?: string;
            /** @description When the beacon's round comes out. */
            beaconAt?: string;
            publishBy: string;
            dueOn: string;
            thrownAt?: string;
            executedAt?: string;
            publishedAt?: string;
            late?: boolean;
            /** @description The day promised for the publication has passed without one. */
            overdue: boolean;
            voidedAt?: string;
            voidReason?: string;
            version: number;
        };
        DrawListAnswer: {
            items: components["schemas"]["DrawListItem"][];
            next?: string;
            total: number;
        };
        RollStratumAnswer: {
            id: string;
            name?: string;
            eligible: number;
        };
        RollPoolAnswer: {
            pool: string;
            available: number;
        };
        TeamMemberAnswer: {
            supervisorId: string;
            name: string;
            organisation: string;
            /** @description The pool of his slot. */
            pool: string;
        };
        DrawObjectAnswer: {
            unitId: string;
            name: string;
            stratum: string;
            /** @description Risk score: what `comb` draws in proportion to. */
            weight: number;
            lastInspected?: string;
            eligible: boolean;
            reason?: string;
            lot?: string;
            /** @description Place of its lot within the risk class, from 1. */
            rank?: number;
            /** @description Drawn on the day, whatever was replaced later. */
            drawn?: boolean;
            /** @description Who inspects it as things stand; absent when nobody does. */
            team?: components["schemas"]["TeamMemberAnswer"][];
        };
        DrawSupervisorAnswer: {
            supervisorId: string;
            name: string;
            organisation: string;
            pool: string;
            available: boolean;
            reason?: string;
            /** @description How many units he inspects as things stand. */
            load?: number;
        };
        RecusalAnswer: {
            unitId: string;
            supervisorId: string;
            why: string;
        };
        RollsAnswer: {
            day: string;
            strata: components["schemas"]["RollStratumAnswer"][];
            pools: components["schemas"]["RollPoolAnswer"][];
            objects: components["schemas"]["DrawObjectAnswer"][];
            supervisors: components["schemas"]["DrawSupervisorAnswer"][];
            recusals: components["schemas"]["RecusalAnswer"][];
        };
        WitnessAnswer: {
            name: string;
            organisation: string;
        };
        ContributionAnswer: {
            /** @enum {string} */
            kind: "pepper" | "drand" | "lottery" | "dice" | "reveal";
            /** @enum {string} */
            state: "waiting" | "in" | "missing";
            party?: string;
            partyName?: string;
            /** @description The account that reveals for the party. */
            accountId?: string;
            chain?: string;
            chainName?: string;
            round?: number;
            game?: string;
            issue?: string;
            digits?: number;
            /** @description From when it can be known; of a reveal, until when it is made; of the pepper, until when it is published. */
            dueAt?: string;
            /** @description What is joined into the seed; the pepper's only once it is published. */
            text?: string;
            signature?: string;
            at?: string;
        };
        CosigningAnswer: {
            /** @description When enough witnesses had signed the history that holds the freeze. */
            at?: string;
            signatures: number;
            quorum: number;
        };
        RosterChangeAnswer: {
            /** @enum {string} */
            list: "objects" | "supervisors" | "forbidden";
            /** @enum {string} */
            change: "added" | "removed" | "changed";
            /** @description Of the row: a unit's or supervisor's id; of a recusal, the unit's, a bar, the supervisor's. */
            id: string;
            name: string;
            was?: string;
            now?: string;
        };
        NamedUnitAnswer: {
            unitId: string;
            name: string;
        };
        ReclassifiedAnswer: {
            unitId: string;
            name: string;
            was: string;
            now: string;
        };
        SincePreviousAnswer: {
            drawId: string;
            label: string;
            added: components["schemas"]["NamedUnitAnswer"][];
            removed: components["schemas"]["NamedUnitAnswer"][];
            reclassified: components["schemas"]["ReclassifiedAnswer"][];
        };
        StratumAnswer: {
            /** @enum {string} */
            method: "srs" | "comb";
            id: string;
            /** @description Of case files: the unit they belong to. */
            name?: string;
            rule: string;
            eligible: number;
            drawn: number;
            /** @description The highest lot drawn; there once the result may be seen. */
            cutOff?: string;
        };
        ChangeAnswer: {
            seq: number;
            at: string;
            kind: string;
            out: string;
            in: string;
            object?: string;
            reason: string;
            documentHash?: string;
            /** @description For the office and those who oversee it. */
            explanation?: string;
        };
        DrawAnswer: {
            /** @enum {string} */
            kind: "supervision" | "mutual" | "case-files" | "recheck";
            /** @enum {string} */
            state: "frozen" | "executed" | "infeasible" | "published" | "voided";
            /** @description What was locked before the dice; `manifestHash` is its fingerprint. */
            manifest: Record<string, never>;
            certificate?: Record<string, never>;
            observers: components["schemas"]["WitnessAnswer"][];
            witnesses?: components["schemas"]["WitnessAnswer"][];
            digits?: string;
            /** @description Who was asked for a secret before the freeze. */
            preparation?: components["schemas"]["PreparationAnswer"];
            /** @description What the seed is made of, in order. */
            contributions: components["schemas"]["ContributionAnswer"][];
            /** @description Dice alone, without two outside parties: people in one room could agree on them. */
            weakSources: boolean;
            /** @description Absent: nobody signs this history. */
            cosigned?: components["schemas"]["CosigningAnswer"];
            /** @description How the frozen lists differ from the registers now. For the office and those who oversee it. */
            rosterChanges?: components["schemas"]["RosterChangeAnswer"][];
            sincePrevious?: components["schemas"]["SincePreviousAnswer"];
            strata: components["schemas"]["StratumAnswer"][];
            objects: components["schemas"]["DrawObjectAnswer"][];
            supervisors: components["schemas"]["DrawSupervisorAnswer"][];
            /** @description For the office and those who oversee it. */
            recusals?: components["schemas"]["RecusalAnswer"][];
            /** @description There is a result, and it is sealed for whoever asks. */
            resultSealed: boolean;
            resultHash?: string;
            /** @description Drawn units in the order in which supervisors were dealt to them. */
            order?: string[];
            changes?: components["schemas"]["ChangeAnswer"][];
            /** @description Why the pairing could not be done, in words. */
            shortage?: string;
            id: string;
            /** @description Year and number in it: 2026-1. */
            label: string;
            year: number;
            number: number;
            campaignId: string;
            item: string;
            planItem: string;
            batch: number;
            legalBasis: string;
            manifestHash: string;
            /** @description Units on the roster, those that take part, and those to be drawn. */
            objectCount: number;
            eligibleCount: number;
            drawnCount: number;
            /** @description Account of the one who froze. */
            frozenBy: string;
            frozenByName?: string;
            frozenAt: string;
            notBefore: string;
            /** @description Until when the parties reveal. */
            revealBy?: string;
            /** @description When the beacon's round comes out. */
            beaconAt?: string;
            publishBy: string;
            dueOn: string;
            thrownAt?: string;
            executedAt?: string;
            publishedAt?: string;
            late?: boolean;
            /** @description The day promised for the publication has passed without one. */
            overdue: boolean;
            voidedAt?: string;
            voidReason?: string;
            version: number;
        };
        ClosuresRequest: {
            /**
             * Format: date
             * @example 2022-05-31
             */
            from: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            to: string;
            /** @enum {string} */
            by: "unit" | "category";
        };
        RatesRequest: {
            key: string;
            ordinary: string;
        };
        StratumRequest: {
            /** @description 风险类别, such as `key`. */
            id: string;
            /**
             * @description `srs`: everybody the same chance; `comb`: in proportion to the risk score.
             * @enum {string}
             */
            method: "srs" | "comb";
            /** @description `ceil(0.4*N)`, `ceil(1/3*N)`, `min(3,N)`, `3` or `N`. */
            rule: string;
        };
        SourceRequest: {
            /** @enum {string} */
            kind: "drand" | "lottery" | "dice";
            /** @description Of a beacon: the chain's hash. Its round is computed. */
            chain?: string;
            /** @description Of a lottery: its name and the issue drawn after `notBefore`. */
            game?: string;
            issue?: string;
        };
        ExemptionRequest: {
            unitId: string;
            /** @description Published with the draw. */
            reason: string;
        };
        WitnessRequest: {
            name: string;
            organisation: string;
        };
        FreezeDrawRequest: {
            /** @description A draw that was prepared; absent: one without outside parties. */
            preparation?: string;
            /** @enum {string} */
            kind?: "supervision" | "mutual" | "case-files" | "recheck";
            /** @description Of rechecks: which closed issues they are drawn from. */
            closures?: components["schemas"]["ClosuresRequest"];
            campaignId: string;
            /** @description 抽查事项. */
            item: string;
            /** @description Number of the item in the yearly plan; a plan item has one draw per batch. */
            planItem: string;
            /** @description 抽查依据. */
            legalBasis: string;
            /** @description Shares of the two usual classes, in place of `strata`. */
            rates?: components["schemas"]["RatesRequest"];
            /** @enum {string} */
            hash?: "sha256" | "sm3";
            /** Format: date-time */
            freezeDeadline?: string;
            /**
             * Format: date-time
             * @description The moment from which the dice may be thrown.
             */
            notBefore: string;
            /** Format: date-time */
            revealBy?: string;
            /** Format: date-time */
            publishBy: string;
            /**
             * Format: date
             * @description The last day for the inspections.
             * @example 2022-05-31
             */
            dueOn: string;
            /** @description Of case files: the year of the catalogues. */
            year?: number;
            batch: number;
            strata?: components["schemas"]["StratumRequest"][];
            /** @description 必查: units inspected without drawing. */
            mustInspect?: string[];
            /** @description Units inspected within so many months are left out; 0 when absent. */
            frequencyMonths?: number;
            /** @description Whoever inspected a unit at the last draw of the plan item does not inspect it again. */
            rotation?: boolean;
            /** @description The supervisors called up; absent: everybody on the register. */
            supervisors?: string[];
            /** @description Sources of the seed beside the office's secret and the parties' reveals; absent: the dice. */
            sources?: components["schemas"]["SourceRequest"][];
            /** @description Pools of the supervisors a unit gets; two, lead and member, when absent. */
            slots?: string[];
            /** @description How many units one supervisor takes at most; 5 when absent. */
            cap?: number;
            exemptions?: components["schemas"]["ExemptionRequest"][];
            observers: components["schemas"]["WitnessRequest"][];
        };
        ThrowDiceRequest: {
            /** @description 20 decimal digits in the order thrown. */
            digits: string;
            /** Format: date-time */
            thrownAt: string;
            witnesses: components["schemas"]["WitnessRequest"][];
        };
        EnterLotteryRequest: {
            /** @description The numbers as announced, ascending, without leading zeros. */
            numbers: number[];
            /** Format: date-time */
            drawnAt: string;
            witnesses: components["schemas"]["WitnessRequest"][];
        };
        EnterBeaconRequest: {
            /** @description The round's signature: 96 hex digits, with any spaces between, or the JSON that a relay answers with. */
            signature: string;
        };
        RevealSecretRequest: {
            /** @description The 64 hex digits that were committed to. */
            value: string;
        };
        SupervisorReplacementRequest: {
            /** @description Who or what leaves. */
            out: string;
            /** @description Kept in the history, not published. */
            explanation: string;
            object: string;
            /** @enum {string} */
            reason: "ill" | "on-leave" | "left-post" | "recused" | "certificate-expired" | "other";
            /** @description SHA-256 of the document the replacement rests on. Published. */
            documentHash?: string;
        };
        ObjectReplacementRequest: {
            /** @description Who or what leaves. */
            out: string;
            /** @description Kept in the history, not published. */
            explanation: string;
            /** @enum {string} */
            reason: "closed" | "merged" | "suspended" | "other";
            /** @description SHA-256 of the document the replacement rests on. Published. */
            documentHash?: string;
        };
        CensusAnswer: {
            /** @description Draws for which outside parties were asked; of these, those that ended without a freeze. */
            prepared: number;
            lapsed: number;
            withdrawn: number;
            frozen: number;
            executed: number;
            infeasible: number;
            published: number;
            voided: number;
        };
        PublicDrawAnswer: {
            /** @enum {string} */
            kind: "supervision" | "mutual" | "case-files" | "recheck";
            /** @enum {string} */
            state: "published" | "voided";
            /** @description Year and number in it: 2026-1. The bundle stands at /api/public/draws/{number}/bundle. */
            number: string;
            item: string;
            planItem: string;
            batch: number;
            legalBasis: string;
            manifestHash: string;
            /** @description Units on the roster, those that take part, and those to be drawn. */
            objectCount: number;
            eligibleCount: number;
            drawnCount: number;
            frozenAt: string;
            /** @description From when the dice may be thrown. */
            notBefore: string;
            publishBy: string;
            publishedAt?: string;
            late?: boolean;
            voidedAt?: string;
            voidReason?: string;
        };
        PublicDrawsAnswer: {
            census: components["schemas"]["CensusAnswer"];
            items: components["schemas"]["PublicDrawAnswer"][];
            next?: string;
            total: number;
        };
        BeaconChainAnswer: {
            name: string;
            chain: string;
            publicKey: string;
            /** @description Seconds. */
            period: number;
            genesis: number;
            scheme: string;
        };
        BeaconChainsAnswer: {
            items: components["schemas"]["BeaconChainAnswer"][];
        };
        RecheckerAnswer: {
            supervisorId: string;
            name: string;
        };
        RecheckListItem: {
            id: string;
            drawId: string;
            /** @description Year and number of the draw: 2022-3. */
            drawLabel: string;
            item: string;
            campaignId: string;
            unitId: string;
            unitName: string;
            issueId: string;
            issueNumber: number;
            issueText: string;
            supervisors: components["schemas"]["RecheckerAnswer"][];
            assignedOn: string;
            dueOn: string;
            /** @enum {string} */
            state: "failed" | "passed" | "excused" | "called-off" | "assigned";
            overdue: boolean;
            /** @enum {string} */
            excuse?: "reopened" | "merged";
            version: number;
        };
        RecheckListAnswer: {
            items: components["schemas"]["RecheckListItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        RectificationFileAnswer: {
            fileId: string;
            /**
             * @description Before or after it was put right.
             * @enum {string}
             */
            side: "before" | "after";
            name?: string;
        };
        RectificationAnswer: {
            measures?: string;
            account?: string;
            evidence: components["schemas"]["RectificationFileAnswer"][];
        };
        RecheckAnswer: {
            id: string;
            drawId: string;
            /** @description Year and number of the draw: 2022-3. */
            drawLabel: string;
            item: string;
            campaignId: string;
            unitId: string;
            unitName: string;
            issueId: string;
            issueNumber: number;
            issueText: string;
            supervisors: components["schemas"]["RecheckerAnswer"][];
            assignedOn: string;
            dueOn: string;
            /** @enum {string} */
            state: "failed" | "passed" | "excused" | "called-off" | "assigned";
            overdue: boolean;
            /** @enum {string} */
            excuse?: "reopened" | "merged";
            version: number;
            /** @description What is to be rechecked; absent once it was called off. */
            rectification?: components["schemas"]["RectificationAnswer"];
            account?: string;
            evidence: string[];
            putRightBy?: string;
            late?: boolean;
            concludedAt?: string;
            concludedBy?: string;
            /** @description Whether the asker was drawn for it and it waits for his report. */
            mayConclude: boolean;
            past?: components["schemas"]["PastMomentAnswer"];
        };
        RecheckPassRequest: {
            /** @description 复查情况. */
            account: string;
            /** @description Ids of uploaded files, at least one. */
            evidence: string[];
        };
        RecheckFailureRequest: {
            /** @description 复查情况. */
            account: string;
            /**
             * Format: date
             * @description By when the unit is to have put it right.
             * @example 2022-05-31
             */
            dueOn: string;
            /** @description Ids of uploaded files, at least one. */
            evidence: string[];
        };
        InspectorAnswer: {
            supervisorId: string;
            name: string;
            organisation: string;
            accepted: boolean;
            /** @description His recusal is undecided, or his place still to be filled. */
            recused: boolean;
            signed: boolean;
        };
        InspectionListItem: {
            /** @enum {string} */
            state: "assigned" | "visited" | "signed" | "concluded" | "called-off";
            /** @enum {string} */
            result?: "no-problem-found" | "problems-found" | "obstructed" | "unable";
            id: string;
            unitId: string;
            unitName: string;
            campaignId: string;
            drawId: string;
            /** @description Year and number of the draw: 2026-1. */
            drawLabel: string;
            item: string;
            supervisors: components["schemas"]["InspectorAnswer"][];
            assignedOn: string;
            dueOn: string;
            overdue: boolean;
            /** @description 〔2026〕3号; there when the letter names the present team. */
            noticeLabel?: string;
            visitCount: number;
            findingCount: number;
            concludedAt?: string;
            version: number;
        };
        InspectionListAnswer: {
            items: components["schemas"]["InspectionListItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        ChecklistEntryAnswer: {
            id: string;
            text: string;
        };
        NoticeHolderAnswer: {
            supervisorId: string;
            name: string;
            organisation: string;
            certificateNumber: string;
        };
        InspectionNoticeAnswer: {
            year: number;
            number: number;
            /** @description 〔2026〕3号 */
            label: string;
            legalBasis: string;
            from: string;
            until: string;
            announced: boolean;
            contact: string;
            issuedOn: string;
            checklist: components["schemas"]["ChecklistEntryAnswer"][];
            holders: components["schemas"]["NoticeHolderAnswer"][];
            /** @description Who is named in it is no longer the team. */
            outdated: boolean;
            replaces?: string;
            receivedAt?: string;
            handedOn?: string;
        };
        InspectionRecusalAnswer: {
            /** @enum {string} */
            by: "self" | "unit" | "office";
            /** @enum {string} */
            ground: "party-or-relative" | "interest" | "other";
            /** @enum {string} */
            state: "asked" | "approved" | "refused" | "replaced";
            id: string;
            supervisorId: string;
            name: string;
            explanation: string;
            askedAt: string;
            decidedAt?: string;
            reason?: string;
            /** @description The draw found nobody free for the place. */
            nobodyFreeAt?: string;
        };
        ChecklistAnswerRequest: {
            entry: string;
            /** @enum {string} */
            answer: "yes" | "no" | "not-applicable";
            note?: string;
        };
        VisitAnswer: {
            /** @enum {string} */
            hindrance?: "obstructed" | "unable";
            supervisorId: string;
            visitedOn: string;
            startedAt?: string;
            endedAt?: string;
            place?: string;
            present?: string;
            certificateShown?: boolean;
            answers: components["schemas"]["ChecklistAnswerRequest"][];
            account: string;
            evidence: string[];
            recordedAt: string;
        };
        FindingAnswer: {
            id: string;
            supervisorId: string;
            text: string;
            category: string;
            dueOn: string;
            responsible: string;
            recordedAt: string;
        };
        SignatureAnswer: {
            supervisorId: string;
            name: string;
            at: string;
            contentHash?: string;
        };
        UnitStatementAnswer: {
            signed: boolean;
            person: string;
            reason?: string;
            witness?: string;
            evidence: string[];
            /** @description The record has grown since. */
            outdated: boolean;
            recordedAt: string;
        };
        InspectionAnswer: {
            /** @enum {string} */
            state: "assigned" | "visited" | "signed" | "concluded" | "called-off";
            /** @enum {string} */
            result?: "no-problem-found" | "problems-found" | "obstructed" | "unable";
            id: string;
            unitId: string;
            unitName: string;
            campaignId: string;
            drawId: string;
            /** @description Year and number of the draw: 2026-1. */
            drawLabel: string;
            item: string;
            supervisors: components["schemas"]["InspectorAnswer"][];
            assignedOn: string;
            dueOn: string;
            overdue: boolean;
            /** @description 〔2026〕3号; there when the letter names the present team. */
            noticeLabel?: string;
            visitCount: number;
            findingCount: number;
            concludedAt?: string;
            version: number;
            notice?: components["schemas"]["InspectionNoticeAnswer"];
            /** @description What the draw was held on: what a letter begins with. */
            legalBasis?: string;
            /** @description What the approved plan has a visit go through. */
            suggestedChecklist: string[];
            recusals: components["schemas"]["InspectionRecusalAnswer"][];
            visits: components["schemas"]["VisitAnswer"][];
            findings: components["schemas"]["FindingAnswer"][];
            signatures: components["schemas"]["SignatureAnswer"][];
            unitStatement?: components["schemas"]["UnitStatementAnswer"];
            /** @description SHA-256 of the record as it stands: what signatures are given on. */
            contentHash?: string;
            explanation?: string;
            /** @description The asker himself, when he is one of the supervisors. */
            ownSupervisorId?: string;
        };
        InspectionNoticeRequest: {
            /** @description 检查依据. */
            legalBasis: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            from: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            until: string;
            /** @description Whom the unit may ask, with a telephone number. */
            contact: string;
            /** @description False: 暗访, the supervisors hand the letter over on the spot. */
            announced: boolean;
            /** @description 检查内容, one entry each. */
            checklist: string[];
        };
        VisitRequest: {
            /**
             * Format: date
             * @example 2022-05-31
             */
            visitedOn: string;
            place: string;
            /** @description Who was there for the unit. */
            present: string;
            /**
             * @description Why the visit came to nothing.
             * @enum {string}
             */
            hindrance?: "obstructed" | "unable";
            /** @description 检查情况. */
            account: string;
            /** @description Wall-clock time, 09:30. */
            startedAt: string;
            endedAt: string;
            /** @description 出示监督证件. */
            certificateShown: boolean;
            /** @description 暗访: the letter was handed over on the spot. */
            letterHandedOver?: boolean;
            answers: components["schemas"]["ChecklistAnswerRequest"][];
            /** @description Ids of uploaded files. */
            evidence: string[];
        };
        FindingRequest: {
            text: string;
            /** @description One of the plan's main tasks. */
            category: string;
            /**
             * Format: date
             * @description 整改时限.
             * @example 2022-05-31
             */
            dueOn: string;
            /** @description 整改责任人. */
            responsible: string;
        };
        SignatureRequest: {
            /** @description `contentHash` of the record the signer has read. */
            contentHash?: string;
        };
        UnitStatementRequest: {
            /** @description Who signed for the unit, or refused to: name and post. */
            person: string;
            reason?: string;
            witness?: string;
            signed: boolean;
            evidence: string[];
        };
        ConclusionRequest: {
            /** @enum {string} */
            result: "no-problem-found" | "problems-found" | "obstructed" | "unable";
            explanation?: string;
        };
        InspectionRecusalRequest: {
            supervisorId: string;
            /** @enum {string} */
            ground: "party-or-relative" | "interest" | "other";
            explanation: string;
        };
        RecusalDecisionRequest: {
            reason: string;
            approved: boolean;
        };
        ListedYearAnswer: {
            year: number;
            /** @description Absent: the built-in table holds. */
            source?: string;
            importedAt?: string;
        };
        WorkingYearsAnswer: {
            items: components["schemas"]["ListedYearAnswer"][];
            /** @description Years on whose table deadlines wait. */
            unarranged: string[];
        };
        DeadlineMoveAnswer: {
            key: string;
            /** @description 检查结果公示, 监督意见书, 监督决定书. */
            what: string;
            unitName: string;
            link: string;
            from: string;
            to: string;
        };
        YearEditionAnswer: {
            edition: number;
            source: string;
            importedAt: string;
            importedBy: string;
            moves: components["schemas"]["DeadlineMoveAnswer"][];
            holidays: string[];
            workdays: string[];
        };
        WorkingYearAnswer: {
            year: number;
            /** @description Whether its days are known at all. */
            arranged: boolean;
            /** @description The tables that were brought in, the newest first; none where the built-in one holds. */
            editions: components["schemas"]["YearEditionAnswer"][];
            holidays: string[];
            workdays: string[];
        };
        YearFaultAnswer: {
            row: number;
            column: string;
            message: string;
        };
        YearSheetAnswer: {
            fileName: string;
            year?: number;
            holidays: string[];
            workdays: string[];
            faults: components["schemas"]["YearFaultAnswer"][];
        };
        WorkingYearRequest: {
            /** @description The document it is taken from. */
            source: string;
            year: number;
            /** @description Days off beside weekends, 2027-01-01. */
            holidays: string[];
            /** @description Weekend days worked instead. */
            workdays: string[];
        };
        YearDaysAnswer: {
            holidays: string[];
            workdays: string[];
        };
        YearPreviewAnswer: {
            /** @description Days of the new table that the present one does not have, and the other way round. */
            added: components["schemas"]["YearDaysAnswer"];
            removed: components["schemas"]["YearDaysAnswer"];
            moves: components["schemas"]["DeadlineMoveAnswer"][];
        };
        ResultListItem: {
            /** @enum {string} */
            state: "awaited" | "published" | "withdrawn";
            /**
             * @description What the supervisors concluded.
             * @enum {string}
             */
            concluded: "no-problem-found" | "problems-found" | "obstructed" | "unable";
            /**
             * @description As published last.
             * @enum {string}
             */
            result?: "no-problem-found" | "problems-found" | "obstructed" | "unable";
            /** @description Of the inspection. */
            id: string;
            unitId: string;
            unitName: string;
            drawId: string;
            /** @description Year and number of the draw: 2026-1. */
            drawLabel: string;
            item: string;
            visitedOn?: string;
            endedOn: string;
            workingDays: number;
            dueOn?: string;
            /** @description The year whose working days have to be imported first. */
            unarranged?: string;
            overdue: boolean;
            /** @description Published after its day. */
            late: boolean;
            findings: number;
            summary?: string;
            publishedAt?: string;
            version: number;
        };
        ResultListAnswer: {
            items: components["schemas"]["ResultListItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        ResultStepAnswer: {
            /** @enum {string} */
            kind: "published" | "corrected" | "withdrawn";
            /** @enum {string} */
            result?: "no-problem-found" | "problems-found" | "obstructed" | "unable";
            /** @enum {string} */
            ground?: "revoked" | "confidential" | "mistaken" | "other";
            at: string;
            edition?: number;
            summary?: string;
            reason?: string;
            /** @description The document that changed the conclusion. */
            evidence?: string[];
            explanation?: string;
            late?: boolean;
        };
        ResultAnswer: {
            /** @enum {string} */
            state: "awaited" | "published" | "withdrawn";
            /**
             * @description What the supervisors concluded.
             * @enum {string}
             */
            concluded: "no-problem-found" | "problems-found" | "obstructed" | "unable";
            /**
             * @description As published last.
             * @enum {string}
             */
            result?: "no-problem-found" | "problems-found" | "obstructed" | "unable";
            /** @description Of the inspection. */
            id: string;
            unitId: string;
            unitName: string;
            drawId: string;
            /** @description Year and number of the draw: 2026-1. */
            drawLabel: string;
            item: string;
            visitedOn?: string;
            endedOn: string;
            workingDays: number;
            dueOn?: string;
            /** @description The year whose working days have to be imported first. */
            unarranged?: string;
            overdue: boolean;
            /** @description Published after its day. */
            late: boolean;
            findings: number;
            summary?: string;
            publishedAt?: string;
            version: number;
            /** @description What the public was shown and when, the first first. */
            steps: components["schemas"]["ResultStepAnswer"][];
        };
        PublicationRequest: {
            summary: string;
        };
        ResultCorrectionRequest: {
            /** @enum {string} */
            result: "no-problem-found" | "problems-found" | "obstructed" | "unable";
            summary: string;
            /** @description Published beside the correction. */
            reason: string;
            /** @description The document by which the conclusion changes; kept, not published. */
            evidence?: string[];
        };
        ResultWithdrawalRequest: {
            /** @enum {string} */
            ground: "revoked" | "confidential" | "mistaken" | "other";
            /** @description Kept in the history; the public reads the ground alone. */
            explanation: string;
            /**
             * Format: date
             * @description Since when the ground has been known.
             * @example 2022-05-31
             */
            knownOn: string;
        };
        ResultPeriodAnswer: {
            /** @description How many working days a result may take. */
            workingDays: number;
        };
        ResultPeriodRequest: {
            reason: string;
            workingDays: number;
        };
        OpinionListItem: {
            id: string;
            unitId: string;
            unitName: string;
            /** @enum {string} */
            sourceKind: "issue" | "inspection";
            sourceId: string;
            title: string;
            documentNumber?: string;
            /** @enum {string} */
            state: "reported" | "returned" | "withdrawn" | "accepted" | "drafted" | "delivered" | "issued" | "insufficient";
            dueOn?: string;
            overdue: boolean;
            overdueDays: number;
            draftedAt: string;
            issuedOn?: string;
            decisionNumber?: string;
            /** @enum {string} */
            decisionState?: "reported" | "returned" | "withdrawn" | "accepted" | "drafted" | "delivered" | "issued" | "insufficient";
            decisionDueOn?: string;
            decisionOverdue?: boolean;
            version: number;
        };
        OpinionListAnswer: {
            items: components["schemas"]["OpinionListItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        LetterAnswer: {
            /** @enum {string} */
            letter: "opinion" | "decision";
            title: string;
            problems: string;
            demands: string;
            basis: string;
            days: number;
            /** @enum {string} */
            dayKind: "working" | "calendar";
            /** @enum {string} */
            measure?: "revoke" | "correct" | "order-correction";
            /** @enum {string} */
            state: "reported" | "returned" | "withdrawn" | "accepted" | "drafted" | "delivered" | "issued" | "insufficient";
            draftedBy: string;
            draftedAt: string;
            /** @description Why the director gave the draft back. */
            returnReason?: string;
            documentNumber?: string;
            issuedOn?: string;
            issuedBy?: string;
            deliveredOn?: string;
            means?: string;
            receivedBy?: string;
            /** @description The last day of the stated period. */
            dueOn?: string;
            /** @description The period has ended and the letter is not met. */
            overdue: boolean;
            overdueDays: number;
            /** @description The period once ended without the letter being met, whatever came later. */
            fellOverdue: boolean;
            rounds: number;
            /** @description The office's words on closing it, or why it was withdrawn. */
            closingWords?: string;
            closedAt?: string;
            criticismNumber?: string;
            criticismText?: string;
            criticisedOn?: string;
            /** @description What may be done next, by whoever may do it. */
            acts: ("return" | "report" | "deliver" | "revise" | "withdraw" | "issue" | "accept" | "find-insufficient")[];
        };
        HandlingReportAnswer: {
            /** @enum {string} */
            letter: "opinion" | "decision";
            round: number;
            account: string;
            evidence: string[];
            dueOn: string;
            late: boolean;
            reportedAt: string;
            reportedBy: string;
            /**
             * @description Absent while the office reviews it.
             * @enum {string}
             */
            outcome?: "accepted" | "insufficient";
            answer?: string;
            answeredAt?: string;
            answeredBy?: string;
        };
        OpinionAnswer: {
            id: string;
            unitId: string;
            unitName: string;
            /** @enum {string} */
            sourceKind: "issue" | "inspection";
            sourceId: string;
            opinion: components["schemas"]["LetterAnswer"];
            decision?: components["schemas"]["LetterAnswer"];
            reports: components["schemas"]["HandlingReportAnswer"][];
            /** @description 发文机关. */
            issuer: string;
            /** @description A decision may be drafted now. */
            decisionDue: boolean;
            /** @description A unit may be criticised publicly now. */
            criticismDue: boolean;
            version: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        DraftOpinionRequest: {
            title: string;
            /** @description 查明的问题. */
            problems: string;
            /** @description 监督意见, or what is decided. */
            demands: string;
            /** @description 依据. */
            basis: string;
            sourceId: string;
            /** @enum {string} */
            sourceKind: "inspection" | "issue";
            /** @description The stated period, counted from the day after delivery. */
            days: number;
            /** @enum {string} */
            dayKind: "working" | "calendar";
            /**
             * @description Of a decision: 撤销、纠正 or 责令限期改正.
             * @enum {string}
             */
            measure?: "revoke" | "correct" | "order-correction";
        };
        LetterTextRequest: {
            title: string;
            /** @description 查明的问题. */
            problems: string;
            /** @description 监督意见, or what is decided. */
            demands: string;
            /** @description 依据. */
            basis: string;
            /** @description The stated period, counted from the day after delivery. */
            days: number;
            /** @enum {string} */
            dayKind: "working" | "calendar";
            /**
             * @description Of a decision: 撤销、纠正 or 责令限期改正.
             * @enum {string}
             */
            measure?: "revoke" | "correct" | "order-correction";
        };
        CriticismRequest: {
            text: string;
        };
        LetterReasonRequest: {
            reason: string;
        };
        DeliveryRequest: {
            /**
             * Format: date
             * @example 2022-05-31
             */
            deliveredOn: string;
            /** @description 签收人. */
            receivedBy: string;
            /**
             * @description 直接送达、邮寄送达、通过本系统送达.
             * @enum {string}
             */
            means: "direct" | "by-mail" | "by-system";
        };
        HandlingRequest: {
            /** @description 办理情况. */
            account: string;
            /** @description Ids of uploaded files, at least one. */
            evidence: string[];
        };
        LetterOpinionRequest: {
            opinion: string;
        };
        BarCauseAnswer: {
            opinionId: string;
            /** @enum {string} */
            letter: "opinion" | "decision";
            documentNumber: string;
            dueOn: string;
        };
        BarAnswer: {
            unitId: string;
            unitName: string;
            year: number;
            /** @enum {string} */
            state: "lifted" | "barred";
            causes: components["schemas"]["BarCauseAnswer"][];
            barredAt: string;
            /** @description Why the director lifted it. */
            reason?: string;
            liftedAt?: string;
            liftedBy?: string;
            version: number;
        };
        BarListAnswer: {
            items: components["schemas"]["BarAnswer"][];
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        NameListRow: {
            unit: string;
            person?: string;
            ground: string;
        };
        NameListFault: {
            /** @description As Excel numbers it. */
            row: number;
            column: string;
            message: string;
        };
        NameListAnswer: {
            fileName: string;
            rows: components["schemas"]["NameListRow"][];
            /** @description Of rows that were not read. */
            faults: components["schemas"]["NameListFault"][];
        };
        /** @enum {string} */
        OfficeNoticeKind: "commendation" | "criticism" | "rectification-order" | "correction" | "revocation";
        NoticeListItem: {
            kind: components["schemas"]["OfficeNoticeKind"];
            id: string;
            title: string;
            campaignId: string;
            campaignTitle: string;
            documentNumber?: string;
            /** @enum {string} */
            state: "returned" | "dropped" | "signed" | "drafted" | "reviewed" | "delivered";
            draftedAt: string;
            signedOn?: string;
            dueOn?: string;
            /** @description How many it is addressed to, and how many of them have signed for it. */
            addressed: number;
            received: number;
            /** @description Of 责令整改: how many units it orders to rectify, and how many of them did. */
            ordered: number;
            rectified: number;
            /**
             * @description Whether the unit that asks has.
             * @enum {string}
             */
            own?: "awaited" | "received";
            revokedBy?: string;
            version: number;
        };
        NoticeListAnswer: {
            items: components["schemas"]["NoticeListItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        NamedAnswer: {
            unitId: string;
            unitName: string;
            person?: string;
            ground: string;
        };
        NoticeReceiptAnswer: {
            unitId: string;
            unitName: string;
            receivedOn?: string;
            receivedBy?: string;
            late: boolean;
            overdueDays: number;
        };
        /** @enum {string} */
        OrderedRectificationState: "owed" | "reported" | "returned" | "confirmed";
        OrderedRectificationAnswer: {
            state: components["schemas"]["OrderedRectificationState"];
            unitId: string;
            unitName: string;
            dueOn: string;
            /** @description Since its day has passed and nothing was reported. */
            overdueDays: number;
            /** @description Reports so far. */
            round: number;
            account?: string;
            files: string[];
            reportedOn?: string;
            reportedBy?: string;
            late: boolean;
            /** @description 认定意见, or why it was given back. */
            remark?: string;
            settledBy?: string;
            settledOn?: string;
        };
        AmendmentAnswer: {
            kind: components["schemas"]["OfficeNoticeKind"];
            id: string;
            documentNumber: string;
            signedOn: string;
        };
        NoticeAnswer: {
            kind: components["schemas"]["OfficeNoticeKind"];
            id: string;
            title: string;
            campaignId: string;
            campaignTitle: string;
            documentNumber?: string;
            /** @enum {string} */
            state: "returned" | "dropped" | "signed" | "drafted" | "reviewed" | "delivered";
            draftedAt: string;
            signedOn?: string;
            dueOn?: string;
            /** @description How many it is addressed to, and how many of them have signed for it. */
            addressed: number;
            received: number;
            /** @description Of 责令整改: how many units it orders to rectify, and how many of them did. */
            ordered: number;
            rectified: number;
            /**
             * @description Whether the unit that asks has.
             * @enum {string}
             */
            own?: "awaited" | "received";
            revokedBy?: string;
            version: number;
            year: number;
            body: string;
            named: components["schemas"]["NamedAnswer"][];
            receipts: components["schemas"]["NoticeReceiptAnswer"][];
            /** @description 整改情况 of each unit that was ordered to rectify. */
            rectifications: components["schemas"]["OrderedRectificationAnswer"][];
            receiptDays: number;
            rectifyBy?: string;
            open: boolean;
            formerId?: string;
            formerNumber?: string;
            amendments: components["schemas"]["AmendmentAnswer"][];
            draftedBy: string;
            returnReason?: string;
            reviewedBy?: string;
            reviewOpinion?: string;
            signedBy?: string;
            deliveredOn?: string;
            dropReason?: string;
            /** @description 发文机关. */
            issuer: string;
            /** @description The number it would get now. */
            nextNumber?: string;
            acts: ("return" | "sign" | "drop" | "deliver" | "revise" | "review")[];
            /**
             * @description Why whoever asks neither reviews nor signs it: he wrote it, or reviewed it.
             * @enum {string}
             */
            part?: "reviewed" | "wrote";
            past?: components["schemas"]["PastMomentAnswer"];
        };
        NamedRequest: {
            unitId: string;
            person?: string;
            /** @description 事迹 or 事由. */
            ground: string;
        };
        DraftNoticeRequest: {
            title: string;
            body: string;
            /** Format: date */
            rectifyBy?: string;
            campaignId: string;
            /** @description The notice that is corrected or revoked. */
            formerId?: string;
            /** @enum {string} */
            kind: "commendation" | "criticism" | "rectification-order" | "correction" | "revocation";
            named: components["schemas"]["NamedRequest"][];
            addressees: string[];
            /** @description Working days to sign for it. */
            receiptDays: number;
            open: boolean;
        };
        NoticeTextRequest: {
            title: string;
            body: string;
            /** Format: date */
            rectifyBy?: string;
            named: components["schemas"]["NamedRequest"][];
            addressees: string[];
            /** @description Working days to sign for it. */
            receiptDays: number;
            open: boolean;
        };
        NoticeReasonRequest: {
            reason: string;
        };
        NoticeOpinionRequest: {
            opinion: string;
        };
        SignNoticeRequest: {
            /** @description To be held against the register; absent: the next. */
            number?: number;
        };
        RectificationReportRequest: {
            /** @description 整改情况. */
            account: string;
            /** @description Ids of uploaded files, at least one. */
            files: string[];
        };
        RectificationReturnRequest: {
            reason: string;
            /**
             * Format: date
             * @description The new last day.
             * @example 2022-05-31
             */
            dueOn: string;
        };
        OfficeNumberItem: {
            number: number;
            documentNumber: string;
            /** @description Absent: nothing stands on it, and it is missing. */
            title?: string;
            /** @enum {string} */
            origin?: "notice" | "outside" | "campaign";
            thingId?: string;
            issuedOn?: string;
        };
        OfficeNumberListAnswer: {
            prefix: string;
            year: number;
            next: number;
            missing: number;
            items: components["schemas"]["OfficeNumberItem"][];
        };
        OutsideNumberRequest: {
            title: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            issuedOn: string;
            year: number;
            number: number;
        };
        YearReportAnswer: {
            year: number;
            campaignId?: string;
            dueOn: string;
            publicDueOn: string;
            submittedOn?: string;
            submittedLate?: boolean;
            publicOn?: string;
            publicLate?: boolean;
            where?: string;
        };
        YearReportListAnswer: {
            items: components["schemas"]["YearReportAnswer"][];
        };
        YearReportDayRequest: {
            /**
             * Format: date
             * @example 2022-05-31
             */
            on: string;
        };
        YearReportPublicRequest: {
            /**
             * Format: date
             * @example 2022-05-31
             */
            on: string;
            /** @description The website or the paper it can be read in. */
            where: string;
        };
        MutualVisitListItem: {
            /** @enum {string} */
            state: "arranged" | "submitted" | "settled" | "called-off";
            id: string;
            campaignId: string;
            drawId: string;
            /** @description Year and number of the draw: 2026-1. */
            drawLabel: string;
            item: string;
            unitId: string;
            unitName: string;
            visitorId: string;
            visitorName: string;
            arrangedOn: string;
            dueOn: string;
            visitedOn?: string;
            replyBy?: string;
            /** @description Past the day for the visit, or for the answers. */
            overdue: boolean;
            findingCount: number;
            unanswered: number;
            disputed: number;
            confirmed: number;
            dismissed: number;
            version: number;
        };
        MutualVisitListAnswer: {
            items: components["schemas"]["MutualVisitListItem"][];
            next?: string;
            total: number;
        };
        MutualMemberAnswer: {
            name: string;
            position: string;
        };
        MutualDisputeAnswer: {
            reason: string;
            evidence: string[];
            at: string;
        };
        MutualRulingAnswer: {
            /** @enum {string} */
            ruling: "upheld" | "amended" | "dismissed";
            reason: string;
            at: string;
        };
        MutualFindingAnswer: {
            /** @enum {string} */
            state: "open" | "accepted" | "disputed" | "confirmed" | "dismissed";
            dispute?: components["schemas"]["MutualDisputeAnswer"];
            ruling?: components["schemas"]["MutualRulingAnswer"];
            id: string;
            text: string;
            category: string;
            dueOn: string;
            evidence: string[];
            responsible?: string;
            /** @description As it stands in the rectification ledger, when the ruling amended it. */
            amendedText?: string;
        };
        MutualVisitAnswer: {
            /** @enum {string} */
            state: "arranged" | "submitted" | "settled" | "called-off";
            id: string;
            campaignId: string;
            drawId: string;
            /** @description Year and number of the draw: 2026-1. */
            drawLabel: string;
            item: string;
            unitId: string;
            unitName: string;
            visitorId: string;
            visitorName: string;
            arrangedOn: string;
            dueOn: string;
            visitedOn?: string;
            replyBy?: string;
            /** @description Past the day for the visit, or for the answers. */
            overdue: boolean;
            findingCount: number;
            unanswered: number;
            disputed: number;
            confirmed: number;
            dismissed: number;
            version: number;
            account?: string;
            team: components["schemas"]["MutualMemberAnswer"][];
            /** @description Empty for the inspected unit until the findings are handed over. */
            findings: components["schemas"]["MutualFindingAnswer"][];
        };
        MutualFindingRequest: {
            text: string;
            /** @description One of the plan's main tasks. */
            category: string;
            /**
             * Format: date
             * @description 整改时限.
             * @example 2022-05-31
             */
            dueOn: string;
            /** @description Ids of uploaded files. */
            evidence: string[];
        };
        MutualSubmissionRequest: {
            /**
             * Format: date
             * @example 2022-05-31
             */
            visitedOn: string;
            /** @description 互查情况. */
            account: string;
            /** @description Whether problems were found: said, not counted. */
            problems: boolean;
        };
        MutualAcceptanceRequest: {
            /** @description 整改责任人. */
            responsible: string;
        };
        MutualDisputeRequest: {
            reason: string;
            evidence: string[];
        };
        MutualRulingRequest: {
            reason: string;
            /** @description The finding as it reads from now on, when it is amended. */
            text?: string;
            category?: string;
            /**
             * Format: date
             * @description 整改时限, when the day proposed has passed.
             */
            dueOn?: string;
            /** @enum {string} */
            ruling: "upheld" | "amended" | "dismissed";
        };
        MutualRecusalAnswer: {
            from: string;
            fromName: string;
            ground: string;
        };
        MutualTeamAnswer: {
            unitId: string;
            unitName: string;
            /** @description Absent: the unit has named none yet. */
            leader?: components["schemas"]["MutualMemberAnswer"];
            members: components["schemas"]["MutualMemberAnswer"][];
            recusals: components["schemas"]["MutualRecusalAnswer"][];
        };
        MutualUnitAnswer: {
            unitId: string;
            name: string;
        };
        MutualTeamsAnswer: {
            campaignId: string;
            /** @description One per unit that takes part, in the order of the campaign. A unit sees its own alone. */
            teams: components["schemas"]["MutualTeamAnswer"][];
            /** @description Every unit that takes part, to choose from. */
            units: components["schemas"]["MutualUnitAnswer"][];
        };
        MutualMemberRequest: {
            name: string;
            position: string;
        };
        TeamRequest: {
            leader: components["schemas"]["MutualMemberRequest"];
            members: components["schemas"]["MutualMemberRequest"][];
        };
        WithdrawTeamRequest: {
            reason: string;
        };
        MutualRecusalRequest: {
            /** @description The unit the team must not inspect. */
            from: string;
            ground: string;
        };
        CaseCatalogueListItem: {
            unitId: string;
            unitName: string;
            year: number;
            fileCount: number;
            /** @description Absent until the unit's lead has stated that the catalogue is complete. */
            signedOffOn?: string;
        };
        CaseCatalogueListAnswer: {
            items: components["schemas"]["CaseCatalogueListItem"][];
        };
        CaseFileAnswer: {
            /** @enum {string} */
            kind: "penalty" | "licence" | "coercion" | "inspection" | "levy" | "other";
            id: string;
            seq: number;
            caseNumber: string;
            closedOn: string;
        };
        CaseCatalogueAnswer: {
            unitId: string;
            unitName: string;
            year: number;
            fileCount: number;
            /** @description Absent until the unit's lead has stated that the catalogue is complete. */
            signedOffOn?: string;
            files: components["schemas"]["CaseFileAnswer"][];
        };
        CaseEntryRequest: {
            /** @description 文号 such as 舞城罚〔2026〕12号. */
            caseNumber: string;
            /**
             * Format: date
             * @description 结案日期.
             * @example 2022-05-31
             */
            closedOn: string;
            /** @enum {string} */
            kind: "penalty" | "licence" | "coercion" | "inspection" | "levy" | "other";
        };
        CaseFilesRequest: {
            files: components["schemas"]["CaseEntryRequest"][];
        };
        StrikeCaseFileRequest: {
            reason: string;
        };
        CaseSignOffRequest: {
            /** @description How many files the lead saw: he states that these are all. */
            count: number;
        };
        ReopenCatalogueRequest: {
            reason: string;
        };
        ScoringRoundListItem: {
            /** @enum {string} */
            state: "open" | "reported" | "closed";
            id: string;
            year: number;
            number: number;
            title: string;
            drawId: string;
            drawLabel: string;
            campaignId: string;
            sheetTitle: string;
            sheetVersion: string;
            scoreBy: string;
            openedOn: string;
            /** @description Of the files the asker may see. */
            files: number;
            scored: number;
            settled: number;
            /** @description Of the settled ones among them, with two decimals; absent where none is. */
            average?: number;
            version: number;
        };
        ScoringRoundListAnswer: {
            items: components["schemas"]["ScoringRoundListItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        SheetVetoAnswer: {
            code: string;
            group: string;
            text: string;
        };
        SheetItemAnswer: {
            code: string;
            group: string;
            text: string;
            marks: number;
        };
        SheetGradeAnswer: {
            name: string;
            /** @description The grade begins at so many points. */
            from: number;
        };
        ScoreSheetAnswer: {
            /** @enum {string} */
            vetoMeans: "zero" | "fails";
            code: string;
            version: string;
            title: string;
            source: string;
            fullMarks: number;
            vetoes: components["schemas"]["SheetVetoAnswer"][];
            items: components["schemas"]["SheetItemAnswer"][];
            /** @description The best first. */
            grades: components["schemas"]["SheetGradeAnswer"][];
            maxDifference: number;
        };
        ScoreSheetListAnswer: {
            items: components["schemas"]["ScoreSheetAnswer"][];
        };
        ScoringDrawItem: {
            drawId: string;
            /** @description 2026-3. */
            drawLabel: string;
            item: string;
            campaignId: string;
            files: number;
            /** @description Units they come from. */
            units: number;
        };
        ScoringDrawListAnswer: {
            items: components["schemas"]["ScoringDrawItem"][];
        };
        ScoringCircularAnswer: {
            documentNumber: string;
            issuedOn: string;
        };
        ClosedRoundAnswer: {
            /** @enum {string} */
            by: "office" | "voided-draw";
            on: string;
            reason: string;
        };
        ScoringRoundAnswer: {
            /** @enum {string} */
            state: "open" | "reported" | "closed";
            id: string;
            year: number;
            number: number;
            title: string;
            drawId: string;
            drawLabel: string;
            campaignId: string;
            sheetTitle: string;
            sheetVersion: string;
            scoreBy: string;
            openedOn: string;
            /** @description Of the files the asker may see. */
            files: number;
            scored: number;
            settled: number;
            /** @description Of the settled ones among them, with two decimals; absent where none is. */
            average?: number;
            version: number;
            sheet: components["schemas"]["ScoreSheetAnswer"];
            objectionDays: number;
            rulingDays: number;
            circular?: components["schemas"]["ScoringCircularAnswer"];
            closed?: components["schemas"]["ClosedRoundAnswer"];
            /** @description Main tasks of the campaign's plan: a finding belongs to one. */
            categories: string[];
            past?: components["schemas"]["PastMomentAnswer"];
        };
        ScoringRoundRequest: {
            title: string;
            drawId: string;
            sheetCode: string;
            /**
             * Format: date
             * @description 交卷期限.
             * @example 2022-05-31
             */
            scoreBy: string;
            /** @description Working days, from 10 to 60. */
            objectionDays: number;
            rulingDays: number;
        };
        GradeCountAnswer: {
            grade: string;
            files: number;
        };
        UnitScoringAnswer: {
            unitId: string;
            unitName: string;
            files: number;
            settled: number;
            /** @description Of the settled files; as are `vetoed` and `grades`. */
            average?: number;
            vetoed: number;
            grades: components["schemas"]["GradeCountAnswer"][];
            objections: number;
            amended: number;
            findings: number;
        };
        FrequentFaultAnswer: {
            code: string;
            group: string;
            text: string;
            veto: boolean;
            files: number;
            units: number;
            /** @description Points lost by it in all. */
            points: number;
        };
        ScoringReportAnswer: {
            roundId: string;
            title: string;
            year: number;
            campaignId: string;
            sheetTitle: string;
            files: number;
            settled: number;
            average?: number;
            vetoed: number;
            grades: components["schemas"]["GradeCountAnswer"][];
            items: components["schemas"]["UnitScoringAnswer"][];
            faults: components["schemas"]["FrequentFaultAnswer"][];
            circular?: components["schemas"]["ScoringCircularAnswer"];
            closed?: components["schemas"]["ClosedRoundAnswer"];
        };
        ScoringCircularRequest: {
            /** @description 舞法政办〔2026〕12号. */
            documentNumber: string;
        };
        ScoringClosingRequest: {
            reason: string;
        };
        ScorerAnswer: {
            /** @enum {string} */
            by: "draw" | "office";
            /**
             * @description Why he may not score the file any more.
             * @enum {string}
             */
            unavailable?: "account-closed" | "role-withdrawn" | "stood-down" | "recused" | "own-unit";
            scorerId: string;
            name: string;
            /** @description 3: called because the first two differ. */
            place: number;
            handedIn: boolean;
            handedInAt?: string;
            late?: boolean;
            /** @description Whether the result is made of this sheet; there once there is a result. */
            counted?: boolean;
        };
        FileScoringListItem: {
            /** @enum {string} */
            state: "scoring" | "differing" | "scored" | "told" | "objected" | "settled" | "closed";
            id: string;
            roundId: string;
            roundTitle: string;
            unitId: string;
            unitName: string;
            fileId: string;
            caseNumber: string;
            /** @description Absent for the unit whose file it is until it is told. */
            scorers?: components["schemas"]["ScorerAnswer"][];
            handedIn: number;
            /** @description Whether the asker is one of the scorers, and whether his sheet is still to come. */
            mine: boolean;
            toScore: boolean;
            scoreBy: string;
            score?: number;
            vetoed?: boolean;
            grade?: string;
            objectBy?: string;
            rulingBy?: string;
            version: number;
        };
        FileScoringListAnswer: {
            items: components["schemas"]["FileScoringListItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        MarkedVetoAnswer: {
            code: string;
            reason: string;
        };
        MarkedItemAnswer: {
            code: string;
            reason: string;
            points: number;
        };
        MarkingAnswer: {
            vetoes: components["schemas"]["MarkedVetoAnswer"][];
            deductions: components["schemas"]["MarkedItemAnswer"][];
        };
        HandedInSheetAnswer: {
            scoringId: string;
            place: number;
            name: string;
            marking: components["schemas"]["MarkingAnswer"];
            score: number;
            vetoed: boolean;
            grade: string;
            late: boolean;
            handedInAt: string;
        };
        ObjectedItemAnswer: {
            code: string;
            reason: string;
        };
        ScoreObjectionAnswer: {
            items: components["schemas"]["ObjectedItemAnswer"][];
            evidence: string[];
            on: string;
            by: string;
        };
        RuledItemAnswer: {
            code: string;
            points?: number;
            stands?: boolean;
            reason: string;
        };
        ScoreRulingAnswer: {
            /** @enum {string} */
            ruling: "upheld" | "amended";
            reason: string;
            items: components["schemas"]["RuledItemAnswer"][];
            on: string;
            by: string;
            late: boolean;
            /** @description Score and grade before it. */
            scoreBefore: number;
            gradeBefore: string;
        };
        RaisedFindingAnswer: {
            findingId: string;
            /** @description The issue in the rectification ledger. */
            issueId: string;
            code: string;
            text: string;
        };
        FileScoringAnswer: {
            /** @enum {string} */
            state: "scoring" | "differing" | "scored" | "told" | "objected" | "settled" | "closed";
            /**
             * @description Why a third was called; the office’s alone until the file is scored.
             * @enum {string}
             */
            differOver?: "points" | "veto";
            /** @enum {string} */
            settledHow?: "accepted" | "unopposed" | "ruled";
            sheet: components["schemas"]["ScoreSheetAnswer"];
            campaignId: string;
            /** @description 合议结果: points and reasons of the sheets that count, as a ruling left them. */
            marking?: components["schemas"]["MarkingAnswer"];
            /** @description The asker's own sheet. */
            own?: components["schemas"]["HandedInSheetAnswer"];
            toldOn?: string;
            objection?: components["schemas"]["ScoreObjectionAnswer"];
            ruling?: components["schemas"]["ScoreRulingAnswer"];
            settledOn?: string;
            findings: components["schemas"]["RaisedFindingAnswer"][];
            /** @description Why its round was closed. */
            closedFor?: string;
            past?: components["schemas"]["PastMomentAnswer"];
            id: string;
            roundId: string;
            roundTitle: string;
            unitId: string;
            unitName: string;
            fileId: string;
            caseNumber: string;
            /** @description Absent for the unit whose file it is until it is told. */
            scorers?: components["schemas"]["ScorerAnswer"][];
            handedIn: number;
            /** @description Whether the asker is one of the scorers, and whether his sheet is still to come. */
            mine: boolean;
            toScore: boolean;
            scoreBy: string;
            score?: number;
            vetoed?: boolean;
            grade?: string;
            objectBy?: string;
            rulingBy?: string;
            version: number;
        };
        ScorerCandidate: {
            /** @enum {string} */
            unfit?: "scorer-of-own-unit" | "scorer-recused" | "scorer-on-file" | "scorer-same-person";
            scorerId: string;
            name: string;
            /** @description His units, or the body he comes from. */
            organisation: string;
            /** @description Sheets he still owes in this round. */
            open: number;
        };
        ScorerCandidateListAnswer: {
            items: components["schemas"]["ScorerCandidate"][];
        };
        ScorerRequest: {
            /** @description Of an account that may score. */
            scorerId: string;
            /** @description The scorer who goes; with a reason. */
            replaces?: string;
            reason?: string;
        };
        ScorerRecusalRequest: {
            scorerId: string;
            ground: string;
        };
        MarkedVetoRequest: {
            code: string;
            reason: string;
        };
        MarkedItemRequest: {
            code: string;
            reason: string;
            /** @description Points taken off: halves. */
            points: number;
        };
        MarkingRequest: {
            vetoes: components["schemas"]["MarkedVetoRequest"][];
            deductions: components["schemas"]["MarkedItemRequest"][];
        };
        HandInRequest: {
            marking: components["schemas"]["MarkingRequest"];
            /** @description 本人独立评查并签名. */
            signed: boolean;
        };
        ObjectedItemRequest: {
            code: string;
            reason: string;
        };
        ScoreObjectionRequest: {
            items: components["schemas"]["ObjectedItemRequest"][];
            evidence: string[];
        };
        RuledItemRequest: {
            code: string;
            /** @description Of a deduction: points from now on; 0 where it falls. */
            points?: number;
            /** @description Of a veto: false where it falls. */
            stands?: boolean;
            reason: string;
        };
        ScoreRulingRequest: {
            /** @enum {string} */
            ruling: "upheld" | "amended";
            reason: string;
            /** @description What changes; nothing where the result is upheld. */
            items: components["schemas"]["RuledItemRequest"][];
        };
        CaseFindingRequest: {
            code: string;
            /** @description Absent: as the sheet and the reasons say it. */
            text?: string;
            category: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            dueOn: string;
        };
        CaseFindingsRequest: {
            findings: components["schemas"]["CaseFindingRequest"][];
        };
        LegalPersonAnswer: {
            name: string;
            accountId?: string;
        };
        LegalCaseListItem: {
            /** @enum {string} */
            kind: "penalty" | "licence" | "coercion" | "inspection" | "levy" | "other";
            /** @enum {string} */
            state: "registered" | "unnecessary" | "necessary" | "in-review" | "supplementing" | "returned" | "passed" | "sent-back" | "approved" | "decided" | "dropped";
            id: string;
            unitId: string;
            unitName: string;
            year: number;
            number: number;
            caseNumber: string;
            title: string;
            handlers: components["schemas"]["LegalPersonAnswer"][];
            filedOn: string;
            registeredAt: string;
            /** @description Absent: not tested yet. */
            necessary?: boolean;
            rounds: number;
            /** @description Of the review that runs. */
            dueOn?: string;
            overdue: boolean;
            decisionNumber?: string;
            decidedOn?: string;
            version: number;
        };
        LegalCaseListAnswer: {
            items: components["schemas"]["LegalCaseListItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        TriggerAnswersRequest: {
            "public-interest": boolean;
            hearing: boolean;
            complex: boolean;
            "social-risk": boolean;
            "other-law": boolean;
            catalogue: boolean;
        };
        CatalogueReferenceAnswer: {
            edition: number;
            code: string;
            name: string;
        };
        TriggerTestAnswer: {
            answers: components["schemas"]["TriggerAnswersRequest"];
            necessary: boolean;
            item?: components["schemas"]["CatalogueReferenceAnswer"];
            reason: string;
            at: string;
            /** @description The name of whoever tested. */
            by: string;
        };
        ReviewMaterialAnswer: {
            name: string;
            fileId?: string;
        };
        ReviewExtensionAnswer: {
            days: number;
            reason: string;
            by: string;
        };
        ReviewPauseAnswer: {
            lacking: string;
            from: string;
            by: string;
            to?: string;
            days?: number;
        };
        HeadingFindingAnswer: {
            /** @enum {string} */
            heading: "subject" | "procedure" | "facts" | "law" | "competence" | "documents" | "crime";
            problem: boolean;
            note: string;
        };
        ReviewRoundAnswer: {
            /** @enum {string} */
            outcome?: "passed" | "returned";
            round: number;
            submittedAt: string;
            submittedBy: string;
            proposal: string;
            materials: components["schemas"]["ReviewMaterialAnswer"][];
            /** @description Working days. */
            days: number;
            originalDueOn: string;
            dueOn: string;
            extension?: components["schemas"]["ReviewExtensionAnswer"];
            pauses: components["schemas"]["ReviewPauseAnswer"][];
            findings?: components["schemas"]["HeadingFindingAnswer"][];
            opinion?: string;
            reviewer?: string;
            late?: boolean;
            concludedAt?: string;
        };
        DiscussionAnswer: {
            round: number;
            approved: boolean;
            heldOn: string;
            chair: components["schemas"]["LegalPersonAnswer"];
            participants: components["schemas"]["LegalPersonAnswer"][];
            minutes: string;
            files: string[];
            conclusion: string;
            at: string;
        };
        LegalCaseAnswer: {
            /** @enum {string} */
            kind: "penalty" | "licence" | "coercion" | "inspection" | "levy" | "other";
            /** @enum {string} */
            state: "registered" | "unnecessary" | "necessary" | "in-review" | "supplementing" | "returned" | "passed" | "sent-back" | "approved" | "decided" | "dropped";
            id: string;
            unitId: string;
            unitName: string;
            year: number;
            number: number;
            caseNumber: string;
            title: string;
            handlers: components["schemas"]["LegalPersonAnswer"][];
            filedOn: string;
            registeredAt: string;
            /** @description Absent: not tested yet. */
            necessary?: boolean;
            rounds: number;
            /** @description Of the review that runs. */
            dueOn?: string;
            overdue: boolean;
            decisionNumber?: string;
            decidedOn?: string;
            version: number;
            test?: components["schemas"]["TriggerTestAnswer"];
            reviews: components["schemas"]["ReviewRoundAnswer"][];
            discussions: components["schemas"]["DiscussionAnswer"][];
            decision?: string;
            dropReason?: string;
            /** @description Since when the unit owes materials. */
            pausedOn?: string;
            clockPaused: boolean;
            past?: components["schemas"]["PastMomentAnswer"];
        };
        LegalPersonRequest: {
            name: string;
            accountId?: string;
        };
        NewLegalCaseRequest: {
            /** @description 案号 or 立案号. */
            caseNumber: string;
            /** @description 案由, without the name of a party. */
            title: string;
            /** @enum {string} */
            kind: "penalty" | "licence" | "coercion" | "inspection" | "levy" | "other";
            /**
             * Format: date
             * @example 2022-05-31
             */
            filedOn: string;
            unitId: string;
            handlers: components["schemas"]["LegalPersonRequest"][];
        };
        LegalCaseCorrectionRequest: {
            /** @description 案号 or 立案号. */
            caseNumber: string;
            /** @description 案由, without the name of a party. */
            title: string;
            /** @enum {string} */
            kind: "penalty" | "licence" | "coercion" | "inspection" | "levy" | "other";
            /**
             * Format: date
             * @example 2022-05-31
             */
            filedOn: string;
            reason: string;
            handlers: components["schemas"]["LegalPersonRequest"][];
        };
        LegalReasonRequest: {
            reason: string;
        };
        TriggerTestRequest: {
            reason: string;
            /** @description 目录清单 item, where it says yes to that. */
            itemCode?: string;
            /** @description Every trigger answered, yes or no. */
            answers: components["schemas"]["TriggerAnswersRequest"];
        };
        ReviewMaterialRequest: {
            name: string;
            fileId?: string;
        };
        ReviewSubmissionRequest: {
            /** @description 拟作出的决定. */
            proposal: string;
            materials: components["schemas"]["ReviewMaterialRequest"][];
        };
        LackingMaterialsRequest: {
            lacking: string;
        };
        ReviewMaterialsRequest: {
            materials: components["schemas"]["ReviewMaterialRequest"][];
        };
        ReviewExtensionRequest: {
            reason: string;
            /** @description Working days. */
            days: number;
        };
        HeadingFindingRequest: {
            /** @enum {string} */
            heading: "subject" | "procedure" | "facts" | "law" | "competence" | "documents" | "crime";
            note: string;
            problem: boolean;
        };
        ReviewOpinionRequest: {
            opinion: string;
            findings: components["schemas"]["HeadingFindingRequest"][];
        };
        DiscussionRequest: {
            /**
             * Format: date
             * @example 2022-05-31
             */
            heldOn: string;
            /** @description 讨论记录, where it is not in the files. */
            minutes?: string;
            conclusion: string;
            approved: boolean;
            chair: components["schemas"]["LegalPersonRequest"];
            participants: components["schemas"]["LegalPersonRequest"][];
            files: string[];
        };
        DecisionRequest: {
            decisionNumber: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            decidedOn: string;
            decision: string;
        };
        LegalReviewerItem: {
            /** @enum {string} */
            qualification: "passed" | "before-2018";
            id: string;
            unitId: string;
            unitName: string;
            name: string;
            accountId?: string;
            post: string;
            certificate: string;
            certificateUntil: string;
            certificateExpired: boolean;
            qualificationNumber?: string;
            reviewsSince: string;
            from: string;
            until?: string;
            releaseReason?: string;
            version: number;
        };
        LegalReviewerListAnswer: {
            items: components["schemas"]["LegalReviewerItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        RatioOfficerAnswer: {
            id: string;
            name: string;
        };
        RatioReviewerAnswer: {
            id: string;
            name: string;
            from: string;
            until?: string;
        };
        ReviewerRatioItem: {
            /** @enum {string} */
            verdict: "met" | "short" | "missing";
            /** @description The unit's. */
            id: string;
            unitId: string;
            unitName: string;
            on: string;
            /** @description Those in the register on the day; of a unit without one the latest figure that holds for it. Absent: none. */
            officers?: number;
            /** @description Whom the number comes from, where they are registered. */
            officerRows?: components["schemas"]["RatioOfficerAnswer"][];
            officersHeldOn?: string;
            officersCampaignId?: string;
            needed?: number;
            have: number;
            /** @description In hundredths of a per cent; absent without officers. */
            share?: number;
            reviewers: components["schemas"]["RatioReviewerAnswer"][];
        };
        ReviewerRatioAnswer: {
            on: string;
            items: components["schemas"]["ReviewerRatioItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        NewLegalReviewerRequest: {
            name: string;
            accountId?: string;
            post: string;
            certificate: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            certificateUntil: string;
            /** @enum {string} */
            qualification: "passed" | "before-2018";
            qualificationNumber?: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            reviewsSince: string;
            unitId: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            from: string;
        };
        LegalReviewerCorrectionRequest: {
            name: string;
            accountId?: string;
            post: string;
            certificate: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            certificateUntil: string;
            /** @enum {string} */
            qualification: "passed" | "before-2018";
            qualificationNumber?: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            reviewsSince: string;
            reason: string;
        };
        LegalReviewerReleaseRequest: {
            /**
             * Format: date
             * @example 2022-05-31
             */
            until: string;
            reason: string;
        };
        CatalogueItemAnswer: {
            /** @enum {string} */
            kind: "penalty" | "licence" | "coercion" | "inspection" | "levy" | "other";
            code: string;
            name: string;
            criterion: string;
            basis: string;
        };
        CatalogueEditionAnswer: {
            edition: number;
            documentNumber: string;
            effectiveOn: string;
            items: components["schemas"]["CatalogueItemAnswer"][];
        };
        ReviewTermAnswer: {
            days: number;
            extension: number;
            /** @description Absent: the usual one, which no rule of the unit has replaced. */
            basis?: string;
        };
        ReviewCatalogueAnswer: {
            unitId: string;
            unitName: string;
            /** @description The edition in force; 0: none is yet. */
            edition: number;
            documentNumber?: string;
            effectiveOn?: string;
            items: components["schemas"]["CatalogueItemAnswer"][];
            /** @description Adopted, and in force from a day to come; the next first. */
            coming: components["schemas"]["CatalogueEditionAnswer"][];
            term: components["schemas"]["ReviewTermAnswer"];
        };
        CatalogueItemRequest: {
            code: string;
            name: string;
            /** @enum {string} */
            kind: "penalty" | "licence" | "coercion" | "inspection" | "levy" | "other";
            /** @description 标准, such as an amount. */
            criterion: string;
            basis: string;
        };
        ReviewCatalogueRequest: {
            documentNumber: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            effectiveOn: string;
            items: components["schemas"]["CatalogueItemRequest"][];
        };
        ReviewTermRequest: {
            basis: string;
            /** @description Working days. */
            days: number;
            extension: number;
        };
        RecordingDeviceItem: {
            /** @enum {string} */
            kind: "body-worn" | "camera" | "audio" | "fixed";
            serial: string;
            model: string;
            keeper: string;
            retireReason?: string;
            id: string;
            unitId: string;
            unitName: string;
            from: string;
            until?: string;
            version: number;
        };
        RecordingDeviceListAnswer: {
            items: components["schemas"]["RecordingDeviceItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        CountedDeviceAnswer: {
            /** @enum {string} */
            kind: "body-worn" | "camera" | "audio" | "fixed";
            id: string;
            serial: string;
            model: string;
            from: string;
            until?: string;
        };
        CountedOfficerAnswer: {
            id: string;
            name: string;
            certificate: string;
            from: string;
            until?: string;
        };
        DeviceRatioItem: {
            /** @enum {string} */
            verdict: "met" | "short" | "none";
            /** @description The unit's. */
            id: string;
            unitId: string;
            unitName: string;
            on: string;
            needed: number;
            have: number;
            devices: components["schemas"]["CountedDeviceAnswer"][];
            officers: components["schemas"]["CountedOfficerAnswer"][];
        };
        DeviceRatioAnswer: {
            on: string;
            items: components["schemas"]["DeviceRatioItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        NewRecordingDeviceRequest: {
            /** @description 设备编号. */
            serial: string;
            model: string;
            /** @enum {string} */
            kind: "body-worn" | "camera" | "audio" | "fixed";
            /** @description 保管人. */
            keeper: string;
            unitId: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            from: string;
        };
        RecordingDeviceCorrectionRequest: {
            /** @description 设备编号. */
            serial: string;
            model: string;
            /** @enum {string} */
            kind: "body-worn" | "camera" | "audio" | "fixed";
            /** @description 保管人. */
            keeper: string;
            /**
             * Format: date
             * @description Absent: it stays.
             */
            from?: string;
            reason: string;
        };
        RecordingEndRequest: {
            reason: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            until: string;
        };
        EnforcementOfficerItem: {
            name: string;
            certificate: string;
            expiresOn: string;
            /** @description On the day asked about. */
            certificateExpired: boolean;
            post: string;
            releaseReason?: string;
            id: string;
            unitId: string;
            unitName: string;
            from: string;
            until?: string;
            version: number;
        };
        EnforcementOfficerListAnswer: {
            items: components["schemas"]["EnforcementOfficerItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        NewEnforcementOfficerRequest: {
            name: string;
            /** @description 行政执法证件号. */
            certificate: string;
            /**
             * Format: date
             * @description 证件有效期至.
             * @example 2022-05-31
             */
            expiresOn: string;
            post: string;
            unitId: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            from: string;
        };
        EnforcementOfficerCorrectionRequest: {
            name: string;
            /** @description 行政执法证件号. */
            certificate: string;
            /**
             * Format: date
             * @description 证件有效期至.
             * @example 2022-05-31
             */
            expiresOn: string;
            post: string;
            /**
             * Format: date
             * @description Absent: it stays.
             */
            from?: string;
            reason: string;
        };
        EnforcementCertificateRequest: {
            /**
             * Format: date
             * @example 2022-05-31
             */
            expiresOn: string;
        };
        RecordingRoomItem: {
            /** @enum {string} */
            kind: "case" | "inquiry" | "hearing";
            place: string;
            equipment: string;
            pictures: string[];
            closeReason?: string;
            id: string;
            unitId: string;
            unitName: string;
            from: string;
            until?: string;
            version: number;
        };
        RecordingRoomListAnswer: {
            items: components["schemas"]["RecordingRoomItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        NewRecordingRoomRequest: {
            /** @enum {string} */
            kind: "case" | "inquiry" | "hearing";
            place: string;
            equipment: string;
            unitId: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            from: string;
            pictures: string[];
        };
        RecordingRoomCorrectionRequest: {
            /** @enum {string} */
            kind: "case" | "inquiry" | "hearing";
            place: string;
            equipment: string;
            reason: string;
            pictures: string[];
        };
        RecordingSystemAnswer: {
            /** @enum {string} */
            kind: "devices" | "case-files" | "access";
            edition: number;
            title: string;
            documentNumber: string;
            issuedOn: string;
            fileId: string;
            /** @description Which edition hangs there; absent: none does. */
            postedEdition?: number;
            postedOn?: string;
            postedPlace?: string;
            pictures: string[];
        };
        PhraseRequest: {
            occasion: string;
            phrase: string;
            forbidden: boolean;
        };
        CivilPhrasesAnswer: {
            phrases: components["schemas"]["PhraseRequest"][];
            edition: number;
            documentNumber: string;
            issuedOn: string;
        };
        SceneRequest: {
            code: string;
            scene: string;
            /** @enum {string} */
            means: "video" | "audio" | "picture";
            scope: string;
            /** @enum {string} */
            retention: "half-year" | "with-case" | "permanent";
        };
        RecordingScenesAnswer: {
            scenes: components["schemas"]["SceneRequest"][];
            edition: number;
            documentNumber: string;
            issuedOn: string;
        };
        RecordingPapersAnswer: {
            unitId: string;
            unitName: string;
            version: number;
            systems: components["schemas"]["RecordingSystemAnswer"][];
            phrases?: components["schemas"]["CivilPhrasesAnswer"];
            scenes?: components["schemas"]["RecordingScenesAnswer"];
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        RecordingSystemRequest: {
            documentNumber: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            issuedOn: string;
            /** @enum {string} */
            kind: "devices" | "case-files" | "access";
            title: string;
            fileId: string;
        };
        RecordingPostingRequest: {
            /** @enum {string} */
            kind: "devices" | "case-files" | "access";
            place: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            postedOn: string;
            pictures: string[];
        };
        CivilPhrasesRequest: {
            documentNumber: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            issuedOn: string;
            phrases: components["schemas"]["PhraseRequest"][];
        };
        RecordingScenesRequest: {
            documentNumber: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            issuedOn: string;
            scenes: components["schemas"]["SceneRequest"][];
        };
        RecordItem: {
            /** @enum {string} */
            means: "video" | "audio" | "picture";
            /** @enum {string} */
            retention: "half-year" | "with-case" | "permanent";
            id: string;
            unitId: string;
            unitName: string;
            year: number;
            number: number;
            sceneCode: string;
            scene: string;
            deviceId: string;
            serial: string;
            officers: string[];
            caseNumber?: string;
            madeAt: string;
            minutes: number;
            place: string;
            late: boolean;
            keepUntil?: string;
            destroyedOn?: string;
            voidedOn?: string;
            storedAt: string;
            version: number;
        };
        RecordListAnswer: {
            items: components["schemas"]["RecordItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        RetentionRaisingAnswer: {
            /** @enum {string} */
            from: "half-year" | "with-case" | "permanent";
            /** @enum {string} */
            to: "half-year" | "with-case" | "permanent";
            /** @enum {string} */
            ground: "evidence" | "obstruction" | "major" | "complaint" | "other";
            reason: string;
            at: string;
        };
        RecordAnswer: {
            /** @enum {string} */
            means: "video" | "audio" | "picture";
            /** @enum {string} */
            retention: "half-year" | "with-case" | "permanent";
            id: string;
            unitId: string;
            unitName: string;
            year: number;
            number: number;
            sceneCode: string;
            scene: string;
            deviceId: string;
            serial: string;
            officers: string[];
            caseNumber?: string;
            madeAt: string;
            minutes: number;
            place: string;
            late: boolean;
            keepUntil?: string;
            destroyedOn?: string;
            voidedOn?: string;
            storedAt: string;
            version: number;
            past?: components["schemas"]["PastMomentAnswer"];
            /** @description The edition of 音像记录清单 it falls under. */
            edition: number;
            raised: components["schemas"]["RetentionRaisingAnswer"][];
            destroyReason?: string;
            voidReason?: string;
        };
        NewRecordRequest: {
            unitId: string;
            sceneCode: string;
            deviceId: string;
            caseNumber?: string;
            /** Format: date-time */
            madeAt: string;
            /** @enum {string} */
            means: "video" | "audio" | "picture";
            place: string;
            officers: string[];
            minutes: number;
        };
        RecordCorrectionRequest: {
            reason: string;
            caseNumber?: string;
            place: string;
            officers: string[];
            minutes: number;
        };
        RecordingReasonRequest: {
            reason: string;
        };
        RecordRetentionRequest: {
            reason: string;
            /** @enum {string} */
            to: "half-year" | "with-case" | "permanent";
            /** @enum {string} */
            ground: "evidence" | "obstruction" | "major" | "complaint" | "other";
        };
        RecordingBoardItem: {
            /** @enum {string} */
            verdict: "met" | "short" | "none";
            rooms: ("case" | "inquiry" | "hearing")[];
            issued: ("devices" | "case-files" | "access")[];
            /** @description Those whose edition in force hangs on the wall. */
            posted: ("devices" | "case-files" | "access")[];
            /** @description The unit's. */
            id: string;
            unitId: string;
            unitName: string;
            officers: number;
            needed: number;
            have: number;
            /** @description 证件过期的执法人员. */
            expiredCertificates: number;
            /** @description Lines in force; 0: none was issued. */
            phrases: number;
            scenes: number;
            records: number;
            late: number;
            /** @description Kept to their last day and not destroyed. */
            expired: number;
        };
        RecordingBoardAnswer: {
            on: string;
            items: components["schemas"]["RecordingBoardItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        RecordingSystemItem: {
            /** @enum {string} */
            kind: "devices" | "case-files" | "access";
            title: string;
            /** @description The edition in force hangs on the wall. */
            posted: boolean;
            postedOn?: string;
            postedPlace?: string;
            id: string;
            unitId: string;
            unitName: string;
            edition: number;
            documentNumber: string;
            issuedOn: string;
        };
        RecordingSystemListAnswer: {
            items: components["schemas"]["RecordingSystemItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        CivilPhraseItem: {
            occasion: string;
            phrase: string;
            forbidden: boolean;
            id: string;
            unitId: string;
            unitName: string;
            edition: number;
            documentNumber: string;
            issuedOn: string;
        };
        CivilPhraseListAnswer: {
            items: components["schemas"]["CivilPhraseItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        RecordingSceneItem: {
            /** @enum {string} */
            means: "video" | "audio" | "picture";
            /** @enum {string} */
            retention: "half-year" | "with-case" | "permanent";
            code: string;
            scene: string;
            scope: string;
            id: string;
            unitId: string;
            unitName: string;
            edition: number;
            documentNumber: string;
            issuedOn: string;
        };
        RecordingSceneListAnswer: {
            items: components["schemas"]["RecordingSceneItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        LeadItem: {
            /** @enum {string} */
            channel: "discipline" | "congress" | "judicial" | "public-opinion";
            /** @enum {string} */
            state: "filed" | "accepted" | "transferred" | "investigating" | "concluded" | "answered" | "declined" | "duplicate";
            /** @enum {string} */
            conclusion?: "founded" | "partly-founded" | "unfounded" | "unprovable";
            id: string;
            /** @description 2026年第3号. */
            number: string;
            /** @enum {string} */
            through: "office" | "site";
            aboutUnitId?: string;
            aboutUnitName?: string;
            /** @description The first words of the lead; to the unit complained about, the summary. */
            about: string;
            anonymous: boolean;
            receivedAt: string;
            handlerName?: string;
            /** @description Who investigates or replies. */
            withName?: string;
            dueOn?: string;
            overdue: boolean;
            findings: number;
            answeredAt?: string;
            version: number;
        };
        LeadListAnswer: {
            items: components["schemas"]["LeadItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        LeadHandlerItem: {
            id: string;
            name: string;
        };
        LeadHandlerListAnswer: {
            items: components["schemas"]["LeadHandlerItem"][];
        };
        LeadFindingAnswer: {
            /** @description The issue in the ledger. */
            issueId: string;
            text: string;
            category: string;
            dueOn: string;
        };
        SenderLookAnswer: {
            by: string;
            reason: string;
            at: string;
        };
        LeadAnswer: {
            /** @enum {string} */
            channel: "discipline" | "congress" | "judicial" | "public-opinion";
            /** @enum {string} */
            state: "filed" | "accepted" | "transferred" | "investigating" | "concluded" | "answered" | "declined" | "duplicate";
            /** @enum {string} */
            conclusion?: "founded" | "partly-founded" | "unfounded" | "unprovable";
            id: string;
            /** @description 2026年第3号. */
            number: string;
            /** @enum {string} */
            through: "office" | "site";
            aboutUnitId?: string;
            aboutUnitName?: string;
            /** @description The first words of the lead; to the unit complained about, the summary. */
            about: string;
            anonymous: boolean;
            receivedAt: string;
            handlerName?: string;
            /** @description Who investigates or replies. */
            withName?: string;
            dueOn?: string;
            overdue: boolean;
            findings: number;
            answeredAt?: string;
            version: number;
            past?: components["schemas"]["PastMomentAnswer"];
            /** @description Absent to the unit complained about, with everything that would say who sent it. */
            text?: string;
            pictures: string[];
            /** @description To the office alone. */
            enquiryNumber?: string;
            summary?: string;
            handlerId?: string;
            /** @enum {string} */
            declineGround?: "other" | "not-enforcement" | "other-procedure" | "too-vague" | "settled-before";
            declineReason?: string;
            intoId?: string;
            intoNumber?: string;
            mergeReason?: string;
            unitId?: string;
            organ?: string;
            transferReason?: string;
            /** @description 立案编号, such as 2026年第1号. */
            investigationNumber?: string;
            ground?: string;
            returnReason?: string;
            account?: string;
            evidence: string[];
            late?: boolean;
            concludedAt?: string;
            concludedBy?: string;
            raised: components["schemas"]["LeadFindingAnswer"][];
            answer?: string;
            /** @description Who looked at the sender, the newest first; to the office and supervising bodies. */
            looks: components["schemas"]["SenderLookAnswer"][];
        };
        LeadCampaignItem: {
            id: string;
            title: string;
            categories: string[];
        };
        LeadCampaignListAnswer: {
            items: components["schemas"]["LeadCampaignItem"][];
        };
        LeadSenderRequest: {
            name: string;
            phone?: string;
            address?: string;
        };
        NewLeadRequest: {
            /** @enum {string} */
            channel: "discipline" | "congress" | "judicial" | "public-opinion";
            /** @description The unit complained about; absent where it is not known yet. */
            aboutUnitId?: string;
            text: string;
            /** @description Absent: 匿名. */
            sender?: components["schemas"]["LeadSenderRequest"];
            pictures: string[];
            anonymous: boolean;
        };
        LeadAcceptanceRequest: {
            aboutUnitId: string;
            /** @description 事由摘要: what the unit complained about reads. */
            summary: string;
        };
        LeadDeclineRequest: {
            reason: string;
            /** @enum {string} */
            ground: "not-enforcement" | "other-procedure" | "too-vague" | "settled-before" | "other";
        };
        LeadDuplicateRequest: {
            reason: string;
            /** @description The lead that goes on. */
            into: string;
        };
        LeadHandoverRequest: {
            reason: string;
            handlerId: string;
        };
        LeadTransferRequest: {
            reason: string;
            unitId?: string;
            organ?: string;
        };
        LeadResultRequest: {
            /** @enum {string} */
            conclusion: "founded" | "partly-founded" | "unfounded" | "unprovable";
            account: string;
            evidence: string[];
        };
        InvestigationRequest: {
            ground: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            dueOn: string;
        };
        InvestigationDayRequest: {
            reason: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            dueOn: string;
        };
        LeadFindingRequest: {
            text: string;
            category: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            dueOn: string;
        };
        LeadFindingsRequest: {
            campaignId: string;
            findings: components["schemas"]["LeadFindingRequest"][];
        };
        SenderAnswerRequest: {
            text: string;
        };
        LeadReasonRequest: {
            reason: string;
        };
        SenderAnswer: {
            name: string;
            phone: string;
            address: string;
        };
        SenderLookedAtAnswer: {
            id: string;
            receipt: components["schemas"]["ReceiptAnswer"];
            sender: components["schemas"]["SenderAnswer"];
        };
        EngagementItem: {
            id: string;
            /** @description Absent: engaged by the office. */
            unitId?: string;
            engagerName: string;
            name: string;
            occupation: string;
            phone: string;
            /** @description 聘书编号. */
            letterNumber: string;
            from: string;
            until: string;
            ended: boolean;
            endReason?: string;
            /** @description On the day asked about. */
            serving: boolean;
            activities: number;
            version: number;
        };
        EngagementListAnswer: {
            items: components["schemas"]["EngagementItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        EngagementAnswer: {
            id: string;
            /** @description Absent: engaged by the office. */
            unitId?: string;
            engagerName: string;
            name: string;
            occupation: string;
            phone: string;
            /** @description 聘书编号. */
            letterNumber: string;
            from: string;
            until: string;
            ended: boolean;
            endReason?: string;
            /** @description On the day asked about. */
            serving: boolean;
            activities: number;
            version: number;
            past?: components["schemas"]["PastMomentAnswer"];
        };
        NewEngagementRequest: {
            name: string;
            /** @description 工作单位及职务. */
            occupation: string;
            phone: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            from: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            until: string;
        };
        EngagementCorrectionRequest: {
            name: string;
            /** @description 工作单位及职务. */
            occupation: string;
            phone: string;
            reason: string;
        };
        EngagementTermRequest: {
            /**
             * Format: date
             * @example 2022-05-31
             */
            until: string;
        };
        EngagementEndRequest: {
            /**
             * Format: date
             * @example 2022-05-31
             */
            until: string;
            reason: string;
        };
        EngagedPersonAnswer: {
            engagementId: string;
            name: string;
        };
        EngagedActivityItem: {
            id: string;
            unitId?: string;
            engagerName: string;
            on: string;
            place: string;
            account: string;
            engaged: components["schemas"]["EngagedPersonAnswer"][];
            pictures: string[];
            version: number;
        };
        EngagedActivityListAnswer: {
            items: components["schemas"]["EngagedActivityItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        NewEngagedActivityRequest: {
            /**
             * Format: date
             * @example 2022-05-31
             */
            on: string;
            place: string;
            account: string;
            engaged: string[];
            pictures: string[];
        };
        AssessmentListItem: {
            /** @enum {string} */
            state: "open" | "published";
            id: string;
            year: number;
            number: number;
            title: string;
            campaignId: string;
            campaignTitle: string;
            from: string;
            to: string;
            schemeTitle: string;
            schemeVersion: number;
            openedOn: string;
            publishedAt?: string;
            units: number;
            version: number;
        };
        AssessmentListAnswer: {
            items: components["schemas"]["AssessmentListItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        OpenAssessmentRequest: {
            title: string;
            campaignId: string;
            schemeCode: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            from: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            to: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            ballotsBy: string;
            /** @description How many answers a unit needs; of no concern where the scheme asks nobody. */
            leastBallots: number;
        };
        LevelAnswer: {
            code: string;
            name: string;
            /** @description Of the weight, from 0 to 1. */
            share: number;
        };
        SchemeItemAnswer: {
            /** @enum {string} */
            how: "computed" | "manual" | "external";
            /** @enum {string} */
            measure?: "materials-on-time" | "issues-closed" | "issues-on-time" | "case-review" | "items-disclosed" | "decisions-on-time" | "legal-review" | "letters-on-time" | "device-ratio" | "reviewer-share" | "training-hours" | "rooms-and-systems" | "demonstration-on-time" | "investigations-on-time" | "notices-signed" | "uncriticised";
            /** @enum {string} */
            ifNothing?: "full" | "zero";
            code: string;
            group: string;
            name: string;
            weight: number;
            criterion: string;
        };
        AssessmentSchemeAnswer: {
            /** @enum {string} */
            rankBy: "all" | "kind";
            code: string;
            version: number;
            title: string;
            source: string;
            levels: components["schemas"]["LevelAnswer"][];
            items: components["schemas"]["SchemeItemAnswer"][];
            /** @description When the office fixed it; absent: it came with the product. */
            adoptedAt?: string;
            /** @description What the next change names as the version it goes by. */
            streamVersion: number;
        };
        InvitedCountAnswer: {
            /** @enum {string} */
            category: "deputy" | "consultative" | "enterprise" | "citizen";
            links: number;
        };
        ScoringRunAnswer: {
            /** @enum {string} */
            is: "none" | "under-way" | "done" | "failed";
            /** @description Runs are counted from 1; 0: none yet. */
            run: number;
            /** @description From 0 to 1, while it is under way. */
            progress?: number;
            scoredAt?: string;
        };
        MissingItemAnswer: {
            code: string;
            name: string;
            /** @description How many units have no points for it. */
            units: number;
        };
        AssessmentAnswer: {
            /** @enum {string} */
            state: "open" | "published";
            id: string;
            year: number;
            number: number;
            title: string;
            campaignId: string;
            campaignTitle: string;
            from: string;
            to: string;
            schemeTitle: string;
            schemeVersion: number;
            openedOn: string;
            publishedAt?: string;
            units: number;
            version: number;
            scheme: components["schemas"]["AssessmentSchemeAnswer"];
            leastBallots: number;
            ballotsBy: string;
            invited: components["schemas"]["InvitedCountAnswer"][];
            received: number;
            /** @description How many the box held; absent until it is opened. */
            ballots?: number;
            scoring: components["schemas"]["ScoringRunAnswer"];
            /** @description Items without points, of all units together. */
            missing: number;
            missingItems: components["schemas"]["MissingItemAnswer"][];
            rule?: string;
        };
        InviteRatersRequest: {
            /** @enum {string} */
            category: "deputy" | "consultative" | "enterprise" | "citizen";
            count: number;
        };
        InvitedAnswer: {
            id: string;
            receipt: components["schemas"]["ReceiptAnswer"];
            /** @description Addresses under which one answer each is taken, such as /public/ballots/…. */
            links: string[];
        };
        ExtendBallotsRequest: {
            /**
             * Format: date
             * @example 2022-05-31
             */
            ballotsBy: string;
            reason: string;
        };
        LevelCountAnswer: {
            code: string;
            level: string;
            answers: number;
        };
        BallotLineAnswer: {
            unitId: string;
            unitName: string;
            answers: number;
            levels: components["schemas"]["LevelCountAnswer"][];
        };
        BallotCommentAnswer: {
            /** @enum {string} */
            category: "deputy" | "consultative" | "enterprise" | "citizen";
            comment: string;
        };
        BallotSummaryAnswer: {
            ballots: number;
            leastBallots: number;
            levels: components["schemas"]["LevelAnswer"][];
            units: components["schemas"]["BallotLineAnswer"][];
            comments: components["schemas"]["BallotCommentAnswer"][];
        };
        CommendedUnitAnswer: {
            unitId: string;
            unitName: string;
            /** @description 事迹, as a draft begins with it. */
            ground: string;
        };
        PassedOverUnitAnswer: {
            unitId: string;
            unitName: string;
            /** @description Of the letter for which the unit is barred. */
            documentNumber: string;
        };
        CommendationAnswer: {
            assessmentId: string;
            campaignId: string;
            title: string;
            body: string;
            /** @description How the units were chosen. */
            rule: string;
            named: components["schemas"]["CommendedUnitAnswer"][];
            passedOver: components["schemas"]["PassedOverUnitAnswer"][];
        };
        AssessedUnitAnswer: {
            /** @enum {string} */
            group: "all" | "department" | "township";
            id: string;
            name: string;
            /** @description Of the points there are. */
            score: number;
            /** @description As published. */
            rank?: number;
            /** @description These four: to a unit of its own alone. */
            missing?: number;
            computed?: number;
            manual?: number;
            external?: number;
        };
        AssessedUnitListAnswer: {
            assessmentId: string;
            title: string;
            published: boolean;
            rule: string;
            items: components["schemas"]["AssessedUnitAnswer"][];
        };
        ScoredItemAnswer: {
            /** @enum {string} */
            how: "computed" | "manual" | "external";
            /** @enum {string} */
            measure?: "materials-on-time" | "issues-closed" | "issues-on-time" | "case-review" | "items-disclosed" | "decisions-on-time" | "legal-review" | "letters-on-time" | "device-ratio" | "reviewer-share" | "training-hours" | "rooms-and-systems" | "demonstration-on-time" | "investigations-on-time" | "notices-signed" | "uncriticised";
            code: string;
            group: string;
            name: string;
            weight: number;
            criterion: string;
            /** @description What is counted, in a sentence. */
            rule?: string;
            points?: number;
            need?: number;
            have?: number;
            facts?: number;
            ballots?: number;
            reason?: string;
            givenBy?: string;
            at?: string;
            /** @description The event that gave the points. */
            eventId?: string;
        };
        UnitScoreAnswer: {
            /** @enum {string} */
            group: "all" | "department" | "township";
            assessmentId: string;
            title: string;
            unitId: string;
            unitName: string;
            published: boolean;
            score: number;
            rank?: number;
            missing: number;
            version: number;
            items: components["schemas"]["ScoredItemAnswer"][];
        };
        FactAnswer: {
            id: string;
            label: string;
            need: number;
            have: number;
            from: string;
            dueOn?: string;
            link?: string;
            stream: string;
            eventId: string;
        };
        FactListAnswer: {
            code: string;
            name: string;
            unitName: string;
            word: string;
            rule: string;
            /** @description What is called for and what is there, as the columns are named. */
            columns: string[];
            /** @description What they come to, in words. */
            tally: string;
            items: components["schemas"]["FactAnswer"][];
            past?: components["schemas"]["PastMomentAnswer"];
        };
        GiveScoreRequest: {
            code: string;
            reason: string;
            points: number;
        };
        AssessmentSchemeListItem: {
            code: string;
            version: number;
            title: string;
            source: string;
            items: number;
            /** @description It has items of 外部评议. */
            asksPublic: boolean;
            adoptedAt?: string;
        };
        MeasureAnswer: {
            /** @enum {string} */
            measure: "materials-on-time" | "issues-closed" | "issues-on-time" | "case-review" | "items-disclosed" | "decisions-on-time" | "legal-review" | "letters-on-time" | "device-ratio" | "reviewer-share" | "training-hours" | "rooms-and-systems" | "demonstration-on-time" | "investigations-on-time" | "notices-signed" | "uncriticised";
            word: string;
            rule: string;
        };
        AssessmentSchemeListAnswer: {
            /** @description The newest version of each. */
            items: components["schemas"]["AssessmentSchemeListItem"][];
            /** @description What a computed item may count. */
            measures: components["schemas"]["MeasureAnswer"][];
        };
        AssessmentSchemePageAnswer: {
            scheme: components["schemas"]["AssessmentSchemeAnswer"];
            /** @description Every version there is, the newest first. */
            versions: number[];
            measures: components["schemas"]["MeasureAnswer"][];
        };
        LevelRequest: {
            code: string;
            name: string;
            share: number;
        };
        SchemeItemRequest: {
            code: string;
            group: string;
            name: string;
            criterion: string;
            /** @enum {string} */
            how: "computed" | "manual" | "external";
            /**
             * @description Of a computed item: what is counted.
             * @enum {string}
             */
            measure?: "materials-on-time" | "issues-closed" | "issues-on-time" | "case-review" | "items-disclosed" | "decisions-on-time" | "legal-review" | "letters-on-time" | "device-ratio" | "reviewer-share" | "training-hours" | "rooms-and-systems" | "demonstration-on-time" | "investigations-on-time" | "notices-signed" | "uncriticised";
            /**
             * @description Of a computed item: what it brings where nothing was called for.
             * @enum {string}
             */
            ifNothing?: "full" | "zero";
            weight: number;
        };
        AssessmentSchemeRequest: {
            code: string;
            title: string;
            source: string;
            /** @enum {string} */
            rankBy: "all" | "kind";
            levels: components["schemas"]["LevelRequest"][];
            items: components["schemas"]["SchemeItemRequest"][];
        };
        TrainingSessionItem: {
            /** @enum {string} */
            kind: "business" | "political" | "records";
            /** @enum {string} */
            state: "arranged" | "signed" | "closed" | "cancelled" | "voided";
            id: string;
            /** @description Absent: the office holds it for the county. */
            unitId?: string;
            unitName?: string;
            title: string;
            day: string;
            place: string;
            hours: number;
            teacher: string;
            /** @description Of the asker's unit, where he acts for one. */
            attendees: number;
            pictures: number;
            version: number;
        };
        TrainingSessionListAnswer: {
            items: components["schemas"]["TrainingSessionItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        TrainingExamAnswer: {
            title: string;
            fullMark: number;
            passMark: number;
            /** @description Absent for whoever is examined and for other units, until the session is closed. */
            fileId?: string;
        };
        TrainingSessionAnswer: {
            /** @enum {string} */
            kind: "business" | "political" | "records";
            /** @enum {string} */
            state: "arranged" | "signed" | "closed" | "cancelled" | "voided";
            id: string;
            unitId?: string;
            unitName?: string;
            title: string;
            day: string;
            place: string;
            hours: number;
            teacher: string;
            organiserId: string;
            organiserName: string;
            signedBy?: string;
            signedByName?: string;
            signedAt?: string;
            closedByName?: string;
            closedAt?: string;
            reason?: string;
            attendees: number;
            /** @description Files of photographs. */
            pictures: string[];
            exam?: components["schemas"]["TrainingExamAnswer"];
            /** @description The asker's own, where his account is bound to an officer. */
            ownOfficerId?: string;
            ownSignedInAt?: string;
            ownSignedOutAt?: string;
            version: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        TrainingSessionRequest: {
            title: string;
            /** @enum {string} */
            kind: "business" | "political" | "records";
            /**
             * Format: date
             * @example 2022-05-31
             */
            day: string;
            place: string;
            teacher: string;
            hours: number;
        };
        TrainingRearrangementRequest: {
            title: string;
            /** @enum {string} */
            kind: "business" | "political" | "records";
            /**
             * Format: date
             * @example 2022-05-31
             */
            day: string;
            place: string;
            teacher: string;
            reason: string;
            hours: number;
        };
        TrainingReasonRequest: {
            reason: string;
        };
        SignInCodeAnswer: {
            code: string;
            /** @description When it changes, UTC. */
            until: string;
            signedIn: number;
        };
        TrainingSignInRequest: {
            /** @description As the room's screen shows it. */
            code: string;
            /** @description As whom the asker means to sign in. */
            officerId?: string;
        };
        TrainingSignOutRequest: {
            code: string;
        };
        AttendanceItem: {
            /** @enum {string} */
            how: "code" | "paper";
            /** @description The officer's stay in the unit. */
            id: string;
            personId: string;
            name: string;
            certificate: string;
            unitName: string;
            hours: number;
            signedInAt: string;
            signedOutAt?: string;
            reason?: string;
            fileId?: string;
            score?: number;
            passed?: boolean;
        };
        AttendanceListAnswer: {
            items: components["schemas"]["AttendanceItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        AttendanceRequest: {
            officerId: string;
            hours: number;
        };
        PaperAttendanceRequest: {
            reason: string;
            attendance: components["schemas"]["AttendanceRequest"][];
            /** @description The list as a scan. */
            fileId?: string;
        };
        AttendanceHoursRequest: {
            reason: string;
            hours: number;
        };
        TrainingPicturesRequest: {
            pictures: string[];
        };
        ExamPaperRequest: {
            title: string;
            fullMark: number;
            passMark: number;
            fileId: string;
        };
        ExamScoreRequest: {
            officerId: string;
            score: number;
        };
        ExamScoresRequest: {
            reason?: string;
            scores: components["schemas"]["ExamScoreRequest"][];
        };
        TrainingPlanItem: {
            /** @enum {string} */
            state: "submitted" | "late" | "awaited" | "overdue";
            /** @description The unit's. */
            id: string;
            unitId: string;
            unitName: string;
            year: number;
            dueOn: string;
            revision?: number;
            documentNumber?: string;
            submittedOn?: string;
            items?: number;
            /** @description Hours that count, and those of 政治理论. */
            hours?: number;
            politicalHours?: number;
        };
        TrainingPlanListAnswer: {
            year: number;
            dueOn: string;
            items: components["schemas"]["TrainingPlanItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        TrainingPlanLineRequest: {
            title: string;
            /** @enum {string} */
            kind: "business" | "political" | "records";
            audience: string;
            month: number;
            hours: number;
        };
        TrainingPlanAnswer: {
            unitId: string;
            unitName: string;
            year: number;
            dueOn: string;
            revision: number;
            documentNumber: string;
            late: boolean;
            reason?: string;
            submittedOn?: string;
            items: components["schemas"]["TrainingPlanLineRequest"][];
            version: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        TrainingPlanRequest: {
            unitId: string;
            documentNumber: string;
            reason?: string;
            year: number;
            items: components["schemas"]["TrainingPlanLineRequest"][];
        };
        TrainingPlanDueRequest: {
            reason: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            dueOn: string;
        };
        OfficerHoursItem: {
            /** @enum {string} */
            state: "met" | "coming" | "missing";
            /** @description The person's, in whichever unit. */
            id: string;
            officerId: string;
            unitId: string;
            unitName: string;
            name: string;
            certificate: string;
            /** @description 业务知识和法律法规; 文字与音像记录专项, which counts as well; 政治理论, which does not. */
            business: number;
            records: number;
            political: number;
            counted: number;
            owed: number;
            /** @description With what is arranged to come. */
            expected: number;
            /** @description The login of the account he signs in with. */
            login?: string;
        };
        OfficerHoursAnswer: {
            year: number;
            /** @description The day on which one must be listed to be counted. */
            on: string;
            items: components["schemas"]["OfficerHoursItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        TrainingCoverageItem: {
            /** @description The unit's. */
            id: string;
            unitId: string;
            unitName: string;
            officers: number;
            /** @description Joined in the year, and left in it; the latter are counted nowhere else. */
            joined: number;
            left: number;
            /** @description With any hours that count. */
            trained: number;
            met: number;
            missing: number;
            /** @description 全覆盖, in whole percent of the officers, downwards; absent without any. */
            trainedPercent?: number;
            metPercent?: number;
        };
        TrainingCoverageAnswer: {
            year: number;
            on: string;
            items: components["schemas"]["TrainingCoverageItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        OfficerSessionAnswer: {
            /** @enum {string} */
            kind: "business" | "political" | "records";
            /** @enum {string} */
            how: "code" | "paper";
            sessionId: string;
            title: string;
            day: string;
            place: string;
            unitName?: string;
            hours: number;
            sessionHours: number;
            score?: number;
            fullMark?: number;
            passed?: boolean;
            /** @description Signed by both: its hours count. */
            closed: boolean;
        };
        OfficerTrainingAnswer: {
            /** @enum {string} */
            state: "met" | "coming" | "missing";
            personId: string;
            year: number;
            name: string;
            certificate: string;
            unitId: string;
            unitName: string;
            business: number;
            records: number;
            political: number;
            counted: number;
            owed: number;
            expected: number;
            sessions: components["schemas"]["OfficerSessionAnswer"][];
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        OfficerCandidateAnswer: {
            officerId: string;
            certificate: string;
        };
        OfficerAccountItem: {
            /** @description The account's. */
            id: string;
            login: string;
            name: string;
            officerId?: string;
            certificate?: string;
            /** @description Who of the unit bears the same name and has no account. */
            candidates: components["schemas"]["OfficerCandidateAnswer"][];
        };
        OfficerAccountListAnswer: {
            items: components["schemas"]["OfficerAccountItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        OfficerAccountRequest: {
            accountId: string;
            officerId: string;
        };
        DemonstrationBatchItem: {
            id: string;
            number: number;
            title: string;
            authority: string;
            earlier: boolean;
            startBy?: string;
            applyBy?: string;
            standardTitle: string;
            standardVersion: string;
            /** @description Units on their way, named and revoked. */
            open: number;
            named: number;
            revoked: number;
            version: number;
        };
        DemonstrationBatchListAnswer: {
            items: components["schemas"]["DemonstrationBatchItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        StandardItemAnswer: {
            code: string;
            name: string;
            requirement: string;
        };
        StandardMaterialAnswer: {
            /** @enum {string} */
            step: "creation" | "application" | "recheck" | "rectification";
            code: string;
            name: string;
            required: boolean;
        };
        DemonstrationBatchAnswer: {
            id: string;
            number: number;
            title: string;
            authority: string;
            earlier: boolean;
            startBy?: string;
            applyBy?: string;
            standardTitle: string;
            standardVersion: string;
            /** @description Units on their way, named and revoked. */
            open: number;
            named: number;
            revoked: number;
            version: number;
            /** @description The campaign among whose papers its table is printed: the last one launched. */
            campaignId?: string;
            /** @description Where the text of the standard comes from. */
            standardNote?: string;
            items: components["schemas"]["StandardItemAnswer"][];
            materials: components["schemas"]["StandardMaterialAnswer"][];
            past?: components["schemas"]["PastMomentAnswer"];
        };
        NewDemonstrationBatchRequest: {
            title: string;
            authority: string;
            /** Format: date */
            startBy?: string;
            /** Format: date */
            applyBy?: string;
            /** @description 第几批, by the naming authority's own counting. */
            number: number;
            /** @description Its units were named before. */
            earlier: boolean;
        };
        DemonstrationPostponementRequest: {
            reason: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            applyBy: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            startBy: string;
        };
        DemonstrationCandidateRequest: {
            unitId: string;
            ground: string;
        };
        EarlierNamingRequest: {
            unitId: string;
            documentNumber: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            namedOn: string;
        };
        DemonstrationPointItem: {
            /** @enum {string} */
            state: "candidate" | "creating" | "applied" | "declined" | "withdrawn" | "named" | "rechecking" | "rectifying" | "rectified" | "revoked";
            /** @enum {string} */
            recheckResult?: "kept" | "rectify" | "revoked";
            id: string;
            batchId: string;
            batchNumber: number;
            batchTitle: string;
            unitId: string;
            unitName: string;
            startBy?: string;
            applyBy?: string;
            startedOn?: string;
            startedLate: boolean;
            /** @description Required papers of 创建 and 申报, and how many of them were handed in. */
            papers: number;
            papersHandedIn: number;
            appliedOn?: string;
            appliedLate: boolean;
            namedOn?: string;
            namingDocument?: string;
            selfChecks: number;
            recheckDueOn?: string;
            rectifyBy?: string;
            revokedOn?: string;
            /** @description By when what is owed now is owed. */
            owedBy?: string;
            overdue: boolean;
            version: number;
        };
        DemonstrationPointListAnswer: {
            items: components["schemas"]["DemonstrationPointItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        DemonstrationMaterialAnswer: {
            /** @enum {string} */
            step: "creation" | "application" | "recheck" | "rectification";
            code: string;
            name: string;
            required: boolean;
            fileId?: string;
            fileName?: string;
            handedInOn?: string;
        };
        DemonstrationRecheckAnswer: {
            /** @enum {string} */
            level: "province" | "city" | "county";
            /** @enum {string} */
            result?: "kept" | "rectify" | "revoked";
            materials: components["schemas"]["DemonstrationMaterialAnswer"][];
            id: string;
            title: string;
            readyBy: string;
            dueOn: string;
            readyOn?: string;
            readyLate: boolean;
            ground?: string;
            judgedOn?: string;
            rectifyBy?: string;
            report?: string;
            rectifiedOn?: string;
            rectifiedLate: boolean;
        };
        SelfCheckedItemAnswer: {
            /** @enum {string} */
            answer: "met" | "partly" | "unmet";
            code: string;
            name: string;
            note: string;
            /** @description Its line in the ledger, where this check brought one. */
            issueId?: string;
            dueOn?: string;
            responsible?: string;
        };
        DemonstrationSelfCheckAnswer: {
            items: components["schemas"]["SelfCheckedItemAnswer"][];
            id: string;
            campaignId: string;
            campaignTitle: string;
            checkedOn: string;
            shortfalls: number;
        };
        DemonstrationCampaignAnswer: {
            id: string;
            title: string;
        };
        DemonstrationPointAnswer: {
            /** @enum {string} */
            state: "candidate" | "creating" | "applied" | "declined" | "withdrawn" | "named" | "rechecking" | "rectifying" | "rectified" | "revoked";
            /** @enum {string} */
            recheckResult?: "kept" | "rectify" | "revoked";
            materials: components["schemas"]["DemonstrationMaterialAnswer"][];
            rechecks: components["schemas"]["DemonstrationRecheckAnswer"][];
            checks: components["schemas"]["DemonstrationSelfCheckAnswer"][];
            authority: string;
            ground?: string;
            meetingOn?: string;
            meetingDocument?: string;
            arrangement?: string;
            statement?: string;
            reason?: string;
            revocationDocument?: string;
            revocationGround?: string;
            standardTitle: string;
            standardVersion: string;
            standard: components["schemas"]["StandardItemAnswer"][];
            /** @description Running campaigns the unit takes part in, whose ledgers take what a self-check finds. */
            campaigns: components["schemas"]["DemonstrationCampaignAnswer"][];
            past?: components["schemas"]["PastMomentAnswer"];
            id: string;
            batchId: string;
            batchNumber: number;
            batchTitle: string;
            unitId: string;
            unitName: string;
            startBy?: string;
            applyBy?: string;
            startedOn?: string;
            startedLate: boolean;
            /** @description Required papers of 创建 and 申报, and how many of them were handed in. */
            papers: number;
            papersHandedIn: number;
            appliedOn?: string;
            appliedLate: boolean;
            namedOn?: string;
            namingDocument?: string;
            selfChecks: number;
            recheckDueOn?: string;
            rectifyBy?: string;
            revokedOn?: string;
            /** @description By when what is owed now is owed. */
            owedBy?: string;
            overdue: boolean;
            version: number;
        };
        DemonstrationReasonRequest: {
            reason: string;
        };
        DemonstrationStartRequest: {
            /**
             * Format: date
             * @example 2022-05-31
             */
            meetingOn: string;
            documentNumber: string;
            arrangement: string;
        };
        DemonstrationPeriodRequest: {
            reason: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            applyBy: string;
        };
        DemonstrationMaterialRequest: {
            /** @enum {string} */
            step: "creation" | "application" | "recheck" | "rectification";
            code: string;
            fileId: string;
        };
        DemonstrationMaterialWithdrawalRequest: {
            /** @enum {string} */
            step: "creation" | "application" | "recheck" | "rectification";
            code: string;
            reason: string;
        };
        DemonstrationApplicationRequest: {
            statement: string;
        };
        DemonstrationNamingRequest: {
            documentNumber: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            namedOn: string;
        };
        CheckedItemRequest: {
            code: string;
            /** @enum {string} */
            answer: "met" | "partly" | "unmet";
            note: string;
            /**
             * Format: date
             * @description 整改时限 and 整改责任人 of what falls short.
             */
            dueOn?: string;
            responsible?: string;
        };
        DemonstrationSelfCheckRequest: {
            campaignId: string;
            answers: components["schemas"]["CheckedItemRequest"][];
        };
        NewDemonstrationRecheckRequest: {
            /** @enum {string} */
            level: "province" | "city" | "county";
            title: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            readyBy: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            dueOn: string;
        };
        DemonstrationJudgementRequest: {
            /** @enum {string} */
            result: "kept" | "rectify" | "revoked";
            ground: string;
            /** Format: date */
            rectifyBy?: string;
            documentNumber?: string;
            /** Format: date */
            revokedOn?: string;
        };
        DemonstrationRectificationRequest: {
            report: string;
        };
        DemonstrationRevocationRequest: {
            ground: string;
            documentNumber: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            revokedOn: string;
        };
        PilotTeamItem: {
            id: string;
            unitId: string;
            unitName: string;
            pilot: boolean;
            officers: number;
            inForce: number;
            expired: number;
            /** @description Good no longer than ninety days. */
            expiring: number;
            observations: number;
            activities: number;
            pictures: number;
            files: number;
            lastHeldOn?: string;
        };
        PilotTeamListAnswer: {
            on: string;
            items: components["schemas"]["PilotTeamItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        TeamOfficerItem: {
            id: string;
            unitId: string;
            unitName: string;
            name: string;
            certificate: string;
            expiresOn?: string;
            expired: boolean;
            post: string;
            from: string;
        };
        TeamOfficerListAnswer: {
            on: string;
            items: components["schemas"]["TeamOfficerItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        PilotActivityItem: {
            /** @enum {string} */
            kind: "observation" | "enforcement" | "drill";
            id: string;
            unitId: string;
            unitName: string;
            title: string;
            heldOn: string;
            place: string;
            summary: string;
            pictures: string[];
            files: string[];
            voidReason?: string;
            version: number;
        };
        PilotActivityListAnswer: {
            items: components["schemas"]["PilotActivityItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        NewPilotActivityRequest: {
            /** @enum {string} */
            kind: "observation" | "enforcement" | "drill";
            title: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            heldOn: string;
            place: string;
            /** @description 总结. */
            summary: string;
            unitId: string;
            pictures: string[];
            /** @description Summaries and case files. */
            files: string[];
        };
        PilotActivityCorrectionRequest: {
            /** @enum {string} */
            kind: "observation" | "enforcement" | "drill";
            title: string;
            /**
             * Format: date
             * @example 2022-05-31
             */
            heldOn: string;
            place: string;
            /** @description 总结. */
            summary: string;
            reason: string;
            pictures: string[];
            /** @description Summaries and case files. */
            files: string[];
        };
        DisclosureListItem: {
            /** @enum {string} */
            kind: "standing" | "decision" | "statistics";
            /** @enum {string} */
            state: "collected" | "returned" | "approved" | "published" | "withheld" | "withdrawn";
            id: string;
            unitId: string;
            unitName: string;
            code: string;
            title: string;
            /** @description Whether the public reads it now. */
            shown: boolean;
            edition: number;
            dueOn?: string;
            /** @description The year whose working days have to be imported first. */
            unarranged?: string;
            overdue: boolean;
            late: boolean;
            freshUntil?: string;
            stale: boolean;
            withdrawalDueOn?: string;
            enteredAt: string;
            enteredByName: string;
            version: number;
        };
        DisclosureListAnswer: {
            items: components["schemas"]["DisclosureListItem"][];
            next?: string;
            total: number;
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        MaskingRequest: {
            text: string;
            /** @description Of natural persons who are not to be named. */
            names?: string[];
        };
        PersonalFindingAnswer: {
            /** @enum {string} */
            kind: "identity" | "phone" | "bank" | "address" | "property" | "name";
            /** @description 身份证件号码、电话号码…… */
            word: string;
            text: string;
            start: number;
            end: number;
        };
        MaskingAnswer: {
            masked: string;
            findings: components["schemas"]["PersonalFindingAnswer"][];
        };
        KeptRequest: {
            /** @description As it stands in the public text. */
            text: string;
            /** @description Why it may be shown, such as 本单位投诉电话. */
            why: string;
        };
        NonDisclosureAnswer: {
            /** @enum {string} */
            ground: "minors" | "secrets" | "safety" | "other-case" | "criminal" | "otherwise";
            /** @description Absent for whoever only oversees. */
            explanation?: string;
        };
        EnteredDecisionAnswer: {
            /** @enum {string} */
            kind: "penalty" | "licence" | "coercion" | "inspection" | "levy" | "other";
            documentNumber: string;
            decidedOn: string;
            party?: string;
            natural: boolean;
            publicParty: string;
        };
        DecisionCountsRequest: {
            penalty: number;
            licence: number;
            coercion: number;
            inspection: number;
            levy: number;
            other: number;
        };
        StatisticsAnswer: {
            year: number;
            counts: components["schemas"]["DecisionCountsRequest"];
            fined: number;
        };
        DisclosureWithdrawalAnswer: {
            /** @enum {string} */
            ground: "revoked" | "altered" | "confidential" | "mistaken" | "expired" | "other";
            /** @description Absent for whoever only oversees. */
            explanation?: string;
            knownOn: string;
            requestedByName: string;
            requestedBy: string;
        };
        DisclosureOwnerAnswer: {
            name: string;
            accountId?: string;
        };
        PublicDecisionAnswer: {
            /** @enum {string} */
            kind: "penalty" | "licence" | "coercion" | "inspection" | "levy" | "other";
            documentNumber: string;
            decidedOn: string;
            party: string;
        };
        ShownAnswer: {
            /** @enum {string} */
            ended?: "updated" | "blanked" | "withdrawn";
            edition?: number;
            title: string;
            /** @description Absent: withdrawn, or never shown. */
            text?: string;
            decision?: components["schemas"]["PublicDecisionAnswer"];
            statistics?: components["schemas"]["StatisticsAnswer"];
            ground?: string;
            /** @description Shown after its day. */
            late: boolean;
            /** @description Taken down after its day. */
            withdrawnLate?: boolean;
            shownAt: string;
            untilAt?: string;
            confirmedOn?: string;
            freshUntil?: string;
        };
        DisclosureAnswer: {
            /** @enum {string} */
            kind: "standing" | "decision" | "statistics";
            /** @enum {string} */
            state: "collected" | "returned" | "approved" | "published" | "withheld" | "withdrawn";
            id: string;
            unitId: string;
            unitName: string;
            code: string;
            title: string;
            /** @description Whether the public reads it now. */
            shown: boolean;
            edition: number;
            dueOn?: string;
            /** @description The year whose working days have to be imported first. */
            unarranged?: string;
            overdue: boolean;
            late: boolean;
            freshUntil?: string;
            stale: boolean;
            withdrawalDueOn?: string;
            enteredAt: string;
            enteredByName: string;
            version: number;
            enteredBy: string;
            approvedBy?: string;
            approvedByName?: string;
            returnedBecause?: string;
            round: number;
            /** @description As it stands in the unit's files; absent for whoever only oversees. */
            original?: string;
            /** @description As the public is to read it. */
            masked?: string;
            kept: components["schemas"]["KeptRequest"][];
            /** @description What of the original is somebody's own. */
            findings: components["schemas"]["PersonalFindingAnswer"][];
            nonDisclosure?: components["schemas"]["NonDisclosureAnswer"];
            decision?: components["schemas"]["EnteredDecisionAnswer"];
            statistics?: components["schemas"]["StatisticsAnswer"];
            withdrawal?: components["schemas"]["DisclosureWithdrawalAnswer"];
            /** @description 分管领导, of an item that has one; he never enters it. */
            lead?: components["schemas"]["DisclosureOwnerAnswer"];
            /** @description 管理人员, who never reviews it. */
            manager?: components["schemas"]["DisclosureOwnerAnswer"];
            /** @description What the public read and reads, the newest first. */
            editions: components["schemas"]["ShownAnswer"][];
        };
        DisclosureOwnerRequest: {
            name: string;
            accountId?: string;
        };
        DisclosureOwnersRequest: {
            items: string[];
            /** @description 分管领导. */
            lead: components["schemas"]["DisclosureOwnerRequest"];
            /** @description 管理人员. */
            manager: components["schemas"]["DisclosureOwnerRequest"];
        };
        PublicDecisionRequest: {
            documentNumber: string;
            /** @enum {string} */
            kind: "penalty" | "licence" | "coercion" | "inspection" | "levy" | "other";
            /**
             * Format: date
             * @example 2022-05-31
             */
            decidedOn: string;
            /** @description 执法对象. */
            party: string;
            /** @description Whether it is a natural person, who is not named in public. */
            natural: boolean;
        };
        DecisionDisclosureRequest: {
            original: string;
            /** @description Absent: as the masking proposes. */
            masked?: string;
            decision: components["schemas"]["PublicDecisionRequest"];
            kept?: components["schemas"]["KeptRequest"][];
        };
        DecisionNonDisclosureRequest: {
            /** @enum {string} */
            ground: "minors" | "secrets" | "safety" | "other-case" | "criminal" | "otherwise";
            /** @description Kept in the history; the public reads the ground alone. */
            explanation: string;
            decision: components["schemas"]["PublicDecisionRequest"];
        };
        StatisticsRequest: {
            original: string;
            /** @description Absent: as the masking proposes. */
            masked?: string;
            year: number;
            counts: components["schemas"]["DecisionCountsRequest"];
            /** @description 罚没金额, in yuan. */
            fined: number;
            kept?: components["schemas"]["KeptRequest"][];
        };
        DisclosureRevisionRequest: {
            original: string;
            /** @description Absent: as the masking proposes. */
            masked?: string;
            /** @description Absent: as they were entered. */
            decision?: components["schemas"]["PublicDecisionRequest"];
            kept?: components["schemas"]["KeptRequest"][];
        };
        NonDisclosureRequest: {
            /** @enum {string} */
            ground: "minors" | "secrets" | "safety" | "other-case" | "criminal" | "otherwise";
            /** @description Kept in the history; the public reads the ground alone. */
            explanation: string;
        };
        DisclosureReturnRequest: {
            reason: string;
        };
        DisclosureWithdrawalRequest: {
            /** @enum {string} */
            ground?: "revoked" | "altered" | "confidential" | "mistaken" | "expired" | "other";
            /** @description Kept in the history; the public reads the ground alone. */
            explanation: string;
            /**
             * Format: date
             * @description Since when the ground has been known.
             * @example 2022-05-31
             */
            knownOn: string;
        };
        DisclosureLineAnswer: {
            unitId: string;
            unitName: string;
            /** @description Items it has to show. */
            applicable: number;
            shown: number;
            withheld: number;
            missing: number;
            stale: number;
            /** @description Shown of those to be shown, in per cent with one decimal; absent where there is none. */
            rate?: number;
            /** @description Decisions of the year up to the day. */
            decisions: number;
            inTime: number;
            late: number;
            /** @description Fresh items and decisions shown in time, of all shown and all due. */
            timeliness?: number;
        };
        DisclosureBoardAnswer: {
            on: string;
            total: number;
            items: components["schemas"]["DisclosureLineAnswer"][];
            whole: components["schemas"]["DisclosureLineAnswer"];
        };
        DisclosureTrendPointAnswer: {
            on: string;
            applicable: number;
            shown: number;
            stale: number;
            rate?: number;
        };
        DisclosureTrendAnswer: {
            points: components["schemas"]["DisclosureTrendPointAnswer"][];
        };
        UnitItemAnswer: {
            code: string;
            name: string;
            window: boolean;
            months: number;
            lead?: components["schemas"]["DisclosureOwnerAnswer"];
            manager?: components["schemas"]["DisclosureOwnerAnswer"];
            /** @description Absent: nothing was collected yet. */
            entry?: components["schemas"]["DisclosureListItem"];
        };
        AwaitedDecisionAnswer: {
            /** @enum {string} */
            kind: "penalty" | "licence" | "coercion" | "inspection" | "levy" | "other";
            documentNumber: string;
            decidedOn: string;
            /** @description Absent while the working days of a year are unknown. */
            dueOn?: string;
        };
        UnitDisclosuresAnswer: {
            unitId: string;
            unitName: string;
            serviceWindow: boolean;
            closed: boolean;
            items: components["schemas"]["UnitItemAnswer"][];
            line: components["schemas"]["DisclosureLineAnswer"];
            /** @description Years whose statistics are due and not public. */
            statisticsOwed: number[];
            /** @description The first due first. */
            awaited: components["schemas"]["AwaitedDecisionAnswer"][];
            /** @description The list of items and where it comes from. */
            source: string;
        };
        WorkLedgerListItem: {
            campaignId: string;
            unitId: string;
            unitName: string;
            /** @description Tasks that apply to the unit. */
            applicable: number;
            assigned: number;
            missing: number;
            /** @description When anything of it was last recorded. */
            changedAt?: string;
            version: number;
        };
        WorkLedgerListAnswer: {
            items: components["schemas"]["WorkLedgerListItem"][];
            next?: string;
            total: number;
        };
        NamedPersonAnswer: {
            name: string;
            accountId?: string;
        };
        WorkTaskAnswer: {
            task: number;
            category: string;
            title: string;
            /** @description Absent: nobody has been named yet. */
            lead?: components["schemas"]["NamedPersonAnswer"];
            responsible?: components["schemas"]["NamedPersonAnswer"];
        };
        WorkIssueAnswer: {
            issueId: string;
            number: number;
            text: string;
        };
        WorkPersonAnswer: {
            name: string;
            accountId?: string;
            /** @description His account has been closed. */
            left: boolean;
            tasks: number[];
            issues: components["schemas"]["WorkIssueAnswer"][];
        };
        WorkLedgerAnswer: {
            campaignId: string;
            campaignTitle: string;
            unitId: string;
            unitName: string;
            finished: boolean;
            version: number;
            /** @description The tasks that apply to the unit, in the order of the plan. */
            tasks: components["schemas"]["WorkTaskAnswer"][];
            people: components["schemas"]["WorkPersonAnswer"][];
            /** @description Open accounts of the unit, to choose from. */
            accounts: components["schemas"]["NamedPersonAnswer"][];
            /** @description There when the answer tells of a past moment. */
            past?: components["schemas"]["PastMomentAnswer"];
        };
        WorkRowRequest: {
            task: number;
            /** @description 主管领导. */
            lead: components["schemas"]["NamedPersonRequest"];
            /** @description 责任人. */
            responsible: components["schemas"]["NamedPersonRequest"];
        };
        WorkAssignmentRequest: {
            rows: components["schemas"]["WorkRowRequest"][];
        };
        WorkHandoverRequest: {
            reason: string;
            from: components["schemas"]["NamedPersonRequest"];
            to: components["schemas"]["NamedPersonRequest"];
        };
        WorkLeftItem: {
            campaignId: string;
            campaignTitle: string;
            unitId: string;
            unitName: string;
            tasks: number[];
            issues: number;
        };
        WorkLeftAnswer: {
            accountId: string;
            items: components["schemas"]["WorkLeftItem"][];
        };
        EvidenceItem: {
            fileId: string;
            name: string;
            /** @description Bytes. */
            size: number;
            mediaType: string;
            /** @description The unit it is about. */
            unitId: string;
            unitName: string;
            /** @description Who handed it in; empty where it was the office or a supervisor. */
            ownerUnit: string;
            campaignId?: string;
            thing: string;
            /** @description Page of the thing in the console. */
            link?: string;
            /** @description 材料种类, where it was said. */
            kind?: string;
            /** @description 第几版: of files of one name in one place of one thing, the first is 1. */
            number: number;
            /** @description How many versions there are. */
            versions: number;
            retention: string;
            usedOn: string;
            usedAt: string;
        };
        EvidenceListAnswer: {
            items: components["schemas"]["EvidenceItem"][];
            next?: string;
            total: number;
        };
        RetentionClassAnswer: {
            code: string;
            name: string;
            /** @description What it is meant for. */
            use: string;
        };
        RetentionClassesAnswer: {
            /** @description The rule the classes come from. */
            source: string;
            items: components["schemas"]["RetentionClassAnswer"][];
        };
        ReusePlaceAnswer: {
            fileId: string;
            name: string;
            unitName: string;
            /** @description The day it was handed in on. */
            on: string;
            thing: string;
            link?: string;
        };
        EvidenceReuseAnswer: {
            id: string;
            /** @enum {string} */
            same: "bytes" | "picture";
            /** @description Points of 64 in which the pictures differ. */
            distance: number;
            later: components["schemas"]["ReusePlaceAnswer"];
            earlier: components["schemas"]["ReusePlaceAnswer"];
            /** @enum {string} */
            state: "confirmed" | "open" | "excused";
            note?: string;
            decidedBy?: string;
            decidedAt?: string;
            foundAt: string;
            version: number;
        };
        EvidenceReuseListAnswer: {
            items: components["schemas"]["EvidenceReuseAnswer"][];
            next?: string;
            total: number;
        };
        EvidenceAnswer: {
            fileId: string;
            name: string;
            size: number;
            mediaType: string;
            places: components["schemas"]["EvidenceItem"][];
            /** @description Files of the same name in the same places, oldest first. */
            others: components["schemas"]["EvidenceItem"][];
        };
        RetentionRequest: {
            retention: string;
            reason: string;
            fileId: string;
            /** @description The unit whose evidence it is; empty for what no unit handed in. */
            unitId: string;
        };
        ReuseDecisionRequest: {
            note: string;
            /**
             * @description 属实、有理由.
             * @enum {string}
             */
            verdict: "confirmed" | "excused";
        };
        ComputedCheckListItem: {
            campaignId: string;
            unitId: string;
            unitName: string;
            /** @description How many of the rules that bind the unit are met, fall short, lack a figure. */
            met: number;
            short: number;
            missing: number;
            contradictions: number;
            enteredAt?: string;
            version: number;
        };
        ComputedCheckListAnswer: {
            items: components["schemas"]["ComputedCheckListItem"][];
            next?: string;
            total: number;
        };
        CountedRowAnswer: {
            id: string;
            name: string;
            /** @description What else is to be known of it, in words; empty: nothing. */
            note: string;
        };
        ComputedInput: {
            /** @enum {string} */
            figure: "officers" | "certificates" | "devices" | "reviewers" | "trainingHours" | "politicalHours" | "advance" | "window";
            /** @enum {string} */
            source?: "reported" | "register";
            word: string;
            /** @description Of a list: how many of its items. Absent: not entered. */
            value?: number;
            /** @description Of a list: the items made public. */
            items?: string[];
            heldOn?: string;
            /** @description Of a number that a register counts: the rows it comes from. */
            rows?: components["schemas"]["CountedRowAnswer"][];
        };
        ContradictionAnswer: {
            /** @enum {string} */
            answer: "conforming" | "nonconforming";
            /**
             * @description Absent while it stands.
             * @enum {string}
             */
            how?: "answer-changed" | "figures-changed" | "check-dropped" | "explained";
            have: number;
            needed: number;
            foundAt: string;
            reason?: string;
            settledAt?: string;
        };
        ComputedResult: {
            /** @enum {string} */
            rule: "device-ratio" | "training-hours" | "reviewer-share" | "advance-disclosure" | "window-disclosure" | "certificates";
            /** @enum {string} */
            verdict: "met" | "short" | "missing";
            /**
             * @description The unit's own answer to the check.
             * @enum {string}
             */
            answer?: "conforming" | "partly" | "nonconforming" | "not-applicable";
            title: string;
            /** @description The rule in one sentence. */
            text: string;
            source: string;
            /** @description What `have` and `needed` are counted in. */
            counted: string;
            task?: number;
            /** @description Absent: no check of the sheet asks for it. */
            checkId?: string;
            have?: number;
            needed?: number;
            /** @description Of a rule about lists: its items, and those of them not public. */
            items: string[];
            lacking: string[];
            inputs: components["schemas"]["ComputedInput"][];
            /** @description There while answer and number differ, or when the office explained why they do. */
            contradiction?: components["schemas"]["ContradictionAnswer"];
        };
        FigureValue: {
            /** @enum {string} */
            figure: "officers" | "certificates" | "devices" | "reviewers" | "trainingHours" | "politicalHours" | "advance" | "window";
            word: string;
            value?: number;
            items?: string[];
        };
        FiguresEntry: {
            /** @enum {string} */
            source: "reported" | "register";
            at: string;
            by: string;
            heldOn: string;
            figures: components["schemas"]["FigureValue"][];
        };
        ComputedCheckAnswer: {
            campaignId: string;
            campaignTitle: string;
            unitId: string;
            unitName: string;
            finished: boolean;
            version: number;
            results: components["schemas"]["ComputedResult"][];
            /** @description Every entry, the latest first. */
            entries: components["schemas"]["FiguresEntry"][];
        };
        FiguresRequest: {
            /**
             * Format: date
             * @description 数据截至日期.
             * @example 2022-05-31
             */
            heldOn: string;
            officers?: number;
            /** @description 有效执法证件. */
            certificates?: number;
            devices?: number;
            reviewers?: number;
            /** @description Of the officer with the fewest hours this year: all his hours. */
            trainingHours?: number;
            /** @description Of them political theory and Party education. */
            politicalHours?: number;
            /** @description 事前公开: the items made public. */
            advance?: string[];
            /** @description 窗口公示: the items made public. */
            window?: string[];
        };
        ContradictionExplanationRequest: {
            reason: string;
            /** @enum {string} */
            rule: "device-ratio" | "training-hours" | "reviewer-share" | "advance-disclosure" | "window-disclosure" | "certificates";
        };
        SearchPiece: {
            text: string;
            /** @description What was looked for. */
            hit: boolean;
        };
        FoundItem: {
            /** @enum {string} */
            kind: "material" | "issue" | "evidence";
            /** @description Of the issue, the material or the file. */
            id: string;
            snippet: components["schemas"]["SearchPiece"][];
            unitId: string;
            unitName: string;
            campaignId?: string;
            /** @description Page of the thing in the console. */
            link?: string;
            /** @description When it was reported or handed in, UTC. */
            at: string;
        };
        FoundCounts: {
            issue: number;
            material: number;
            evidence: number;
        };
        SearchAnswer: {
            items: components["schemas"]["FoundItem"][];
            next?: string;
            total: number;
            counts: components["schemas"]["FoundCounts"];
        };
        NotificationItem: {
            id: string;
            at: string;
            text: string;
            link: string;
            readAt?: string;
            kind: string;
            /** @description Something is overdue. */
            late: boolean;
        };
        NotificationListAnswer: {
            items: components["schemas"]["NotificationItem"][];
            next?: string;
            total: number;
            /** @description How many of all notices are unread, whatever the filter. */
            unread: number;
        };
        UnreadAnswer: {
            unread: number;
        };
        TaskItem: {
            id: string;
            what: string;
            thing: string;
            link: string;
            dueOn?: string;
            late: boolean;
            /** @description Since when the clock stands still. */
            pausedOn?: string;
            /** @description How often it was urged by hand since it is owed. */
            urged: number;
        };
        TaskListAnswer: {
            items: components["schemas"]["TaskItem"][];
            total: number;
        };
        DutyItem: {
            /** @enum {string} */
            escalatedTo?: "lead" | "office" | "director";
            id: string;
            what: string;
            thing: string;
            link: string;
            unitName?: string;
            dueOn?: string;
            overdue: boolean;
            /** @description Since when the clock stands still. */
            pausedOn?: string;
            pausable: boolean;
            /** @description How often it was urged by hand since it is owed. */
            urged: number;
            urgedAt?: string;
        };
        DutyListAnswer: {
            items: components["schemas"]["DutyItem"][];
            next?: string;
            total: number;
        };
        UrgeRequest: {
            text: string;
            keys: string[];
        };
        UrgeRowAnswer: {
            key: string;
            done: boolean;
            code?: string;
            /** @description Why it was not urged. */
            sentence?: string;
        };
        UrgesAnswer: {
            rows: components["schemas"]["UrgeRowAnswer"][];
            done: number;
            refused: number;
        };
        ClockRequest: {
            reason: string;
        };
        QuietFields: {
            /** @description HH:MM */
            from: string;
            until: string;
            /** @description Days nobody works are quiet as a whole. */
            restDays: boolean;
        };
        ChoiceRequest: {
            quiet?: components["schemas"]["QuietFields"];
            email: ("deadline" | "request" | "assignment" | "result" | "escalation" | "announcement")[];
            webhook: ("deadline" | "request" | "assignment" | "result" | "escalation" | "announcement")[];
            urgent: ("late" | "escalation")[];
            /** @description HH:MM of the daily digest. Absent: each notice by itself. */
            digestAt?: string;
        };
        DeliveryItem: {
            id: string;
            channel: string;
            /** @description The person's or the group's name. */
            recipient: string;
            kind: string;
            urgent: boolean;
            /** @description The day of a digest. */
            digestOn?: string;
            state: string;
            queuedAt: string;
            /** @description When it is tried next. */
            dueAt?: string;
            endedAt?: string;
            tries: number;
            /** @description What the server said last. */
            answer?: string;
        };
        ChoiceAnswer: {
            mailOn: boolean;
            address?: string;
            /** @description Whether its holder has said the code back; until then no notice goes there. */
            confirmed: boolean;
            /** @description False: never chosen, these are what is usual. */
            chosen: boolean;
            choice: components["schemas"]["ChoiceRequest"];
            /** @description The newest deliveries to the asker. */
            recent: components["schemas"]["DeliveryItem"][];
        };
        AddressRequest: {
            address: string;
        };
        AddressCodeRequest: {
            code: string;
        };
        DeliveryListAnswer: {
            items: components["schemas"]["DeliveryItem"][];
            next?: string;
            total: number;
        };
        DeliverySummaryAnswer: {
            /** @description Whether the installation sends mails at all. */
            mailOn: boolean;
            mailFrom?: string;
            held: number;
            queued: number;
            failed: number;
            dead: number;
            sent: number;
        };
        AttemptAnswer: {
            beganAt: string;
            endedAt?: string;
            /** @description sent, put-off, refused; absent: not known. */
            outcome?: string;
            answer?: string;
        };
        DeliveryAnswer: {
            id: string;
            channel: string;
            /** @description The person's or the group's name. */
            recipient: string;
            kind: string;
            urgent: boolean;
            /** @description The day of a digest. */
            digestOn?: string;
            state: string;
            queuedAt: string;
            /** @description When it is tried next. */
            dueAt?: string;
            endedAt?: string;
            tries: number;
            /** @description What the server said last. */
            answer?: string;
            attempts: components["schemas"]["AttemptAnswer"][];
            /** @description How many notices it holds. */
            notices: number;
        };
        ResendRequest: {
            /** @description Absent: all that are given up. */
            ids?: string[];
        };
        EndpointAnswer: {
            id: string;
            name: string;
            format: string;
            formatName: string;
            host: string;
            ownTemplate: boolean;
            kinds: string[];
            roles: string[];
            unitId?: string;
            open: boolean;
            registeredAt: string;
            closeReason?: string;
            version: number;
        };
        FormatAnswer: {
            code: string;
            name: string;
            /** @description The body it sends, as JSON. */
            body: string;
        };
        EndpointListAnswer: {
            items: components["schemas"]["EndpointAnswer"][];
            total: number;
            formats: components["schemas"]["FormatAnswer"][];
        };
        RegisterEndpointRequest: {
            name: string;
            format: string;
            unitId?: string;
            url: string;
            kinds: ("deadline" | "request" | "assignment" | "result" | "escalation" | "announcement")[];
            roles: ("office-director" | "office-staff" | "unit-lead" | "unit-clerk" | "reviewer" | "supervisor" | "observer" | "auditor" | "admin")[];
            /** @description Shared with the receiver; never given back. Empty: posts are not signed. */
            secret?: string;
            /** @description JSON with {text} and other words in it. Empty: the format's own. */
            template?: string;
        };
        ReviseEndpointRequest: {
            name: string;
            format: string;
            unitId?: string;
            /** @description Absent: as it was. */
            url?: string;
            kinds: ("deadline" | "request" | "assignment" | "result" | "escalation" | "announcement")[];
            roles: ("office-director" | "office-staff" | "unit-lead" | "unit-clerk" | "reviewer" | "supervisor" | "observer" | "auditor" | "admin")[];
            /** @description Shared with the receiver; never given back. Empty: posts are not signed. */
            secret?: string;
            /** @description JSON with {text} and other words in it. Empty: the format's own. */
            template?: string;
        };
        ClosureRequest: {
            reason: string;
        };
        PrintAnswer: {
            id: string;
            /** @enum {string} */
            kind: "receipt" | "issue-list" | "self-inspection-ledger" | "rectification-plan" | "rectification-ledger" | "work-summary" | "circular" | "county-ledger" | "scoring-report" | "office-notice" | "annual-report" | "assessment-result" | "training-ledger" | "training-certificate" | "demonstration-table" | "appointment-letter";
            /** @description As official papers are called. */
            kindWord: string;
            name: string;
            campaignId: string;
            unitId?: string;
            unitName?: string;
            code?: string;
            asOf?: string;
            version: number;
            /** @description Whether it is the newest of its series. */
            newest: boolean;
            /** @description Of the contents: what the public page checks. */
            sha256: string;
            fileSha256: string;
            size: number;
            printedOn: string;
            printedAt: string;
            printedBy: string;
            /** @description The public page of the check. */
            check: string;
        };
        PrintListAnswer: {
            items: components["schemas"]["PrintAnswer"][];
            next?: string;
            total: number;
        };
        PdfAnswer: {
            /** @description Whether PDF files can be made here. */
            possible: boolean;
            /** @description Why not. */
            why?: string;
        };
        PrintRequest: {
            /**
             * @description Empty for 聘书, 培训台账 and 学时证明, which belong to no campaign.
             * @default
             */
            campaignId: string;
            /** @description Absent for 通报 and 全县整改台账. */
            unitId?: string;
            /** @description The material of a 收件回执, the round of a 案卷评查通报, the officer of a 培训台账 or 学时证明, the engagement of a 聘书. */
            code?: string;
            /**
             * @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now.
             * @example 2022-05-31
             */
            asOf?: string;
            /** @enum {string} */
            kind: "issue-list" | "self-inspection-ledger" | "rectification-plan" | "rectification-ledger" | "work-summary" | "receipt" | "circular" | "county-ledger" | "scoring-report" | "office-notice" | "annual-report" | "assessment-result" | "training-ledger" | "training-certificate" | "demonstration-table" | "appointment-letter";
            /** @description Of which year a 培训台账 or 学时证明 tells. */
            year?: number;
        };
        OrderAnswer: {
            id: string;
            /** @enum {string} */
            what: "pdf" | "print" | "archive" | "campaign";
            name: string;
            /** @enum {string} */
            state: "failed" | "waiting" | "ready" | "cleared";
            /** @description From 0 to 1. */
            progress: number;
            /** @description Why it failed, in words for people. */
            reason?: string;
            orderedAt: string;
            file?: string;
            size?: number;
            sha256?: string;
            keptUntil?: string;
            printId?: string;
        };
        OrderListAnswer: {
            items: components["schemas"]["OrderAnswer"][];
            next?: string;
            total: number;
        };
        ArchiveOrderRequest: {
            unitId: string;
            year: number;
        };
        CampaignArchiveOrderRequest: {
            campaignId: string;
        };
        CampaignArchiveAnswer: {
            archivedAt?: string;
            files?: number;
            /** @description Events of the history in it. */
            history?: number;
            manifestSha256?: string;
            /** @description The campaign was not over when it was made. */
            running?: boolean;
        };
        PrintOrderRequest: {
            /**
             * @description Empty for 聘书, 培训台账 and 学时证明, which belong to no campaign.
             * @default
             */
            campaignId: string;
            /** @description Absent for 通报 and 全县整改台账. */
            unitId?: string;
            /** @description The material of a 收件回执, the round of a 案卷评查通报, the officer of a 培训台账 or 学时证明, the engagement of a 聘书. */
            code?: string;
            /**
             * @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now.
             * @example 2022-05-31
             */
            asOf?: string;
            /** @enum {string} */
            kind: "issue-list" | "self-inspection-ledger" | "rectification-plan" | "rectification-ledger" | "work-summary" | "receipt" | "circular" | "county-ledger" | "scoring-report" | "office-notice" | "annual-report" | "assessment-result" | "training-ledger" | "training-certificate" | "demonstration-table" | "appointment-letter";
            /** @description Of which year a 培训台账 or 学时证明 tells. */
            year?: number;
        };
        TimelineItem: {
            id: string;
            at: string;
            actor: string;
            onBehalfOf?: string;
            what: string;
            /** @description Where the thing it is about is shown. */
            link?: string;
            type: string;
            stream: string;
            version: number;
            hash: string;
            previousHash: string;
            payloadHash: string;
            /** @description The content stays closed until its draw is published. */
            sealed: boolean;
            /** @description The content was erased under the law; its place in the history stays. */
            erased: boolean;
            data?: Record<string, never>;
        };
        TimelineAnswer: {
            /** @description The name of the unit or person it is about. */
            title?: string;
            items: components["schemas"]["TimelineItem"][];
            next?: string;
            total: number;
        };
        StreamAnswer: {
            items: components["schemas"]["TimelineItem"][];
            next?: string;
            total: number;
        };
        BreakAnswer: {
            stream: string;
            version: number;
            aspect: string;
            /** @description What does not hold, in words. */
            fault: string;
        };
        VerificationAnswer: {
            /** @enum {string} */
            result: "PASS" | "FAIL";
            events: number;
            streams: number;
            erased: number;
            receipts: number;
            /** @description What was checked, one line each; empty when it does not hold. */
            lines: string[];
            broken?: components["schemas"]["BreakAnswer"];
        };
        ErasureListItem: {
            id: string;
            /** @enum {string} */
            state: "declined" | "cleared" | "erased" | "proposed";
            documentNumber: string;
            orderedOn: string;
            issuedBy: string;
            basis: string;
            /** @description Events concerned. */
            count: number;
            proposedAt: string;
            decidedAt?: string;
        };
        ErasureListAnswer: {
            items: components["schemas"]["ErasureListItem"][];
            next?: string;
            total: number;
        };
        ErasureSearchRequest: {
            /** @description What is to go, word for word: a name, a telephone number, the number of a certificate. Kept nowhere. */
            texts: string[];
        };
        ErasureChange: {
            before: string;
            after: string;
        };
        ErasableEventAnswer: {
            eventId: string;
            at: string;
            stream: string;
            version: number;
            type: string;
            /** @description What happened, as the timeline would tell it once the texts are gone. */
            what: string;
            /** @description Each text that would change; empty once it is erased, and where it may not be erased. */
            changes: components["schemas"]["ErasureChange"][];
            /** @description Why it may not be erased: the refusal's code and its sentence. */
            refused?: string;
            why?: string;
        };
        ErasureSearchAnswer: {
            events: components["schemas"]["ErasableEventAnswer"][];
            /** @description Events found; more than are shown when there are very many. */
            total: number;
            /** @description Uploaded files whose names hold a text; they are renamed with the erasure. */
            files: components["schemas"]["ErasureChange"][];
        };
        ErasureAnswer: {
            id: string;
            /** @enum {string} */
            state: "declined" | "cleared" | "erased" | "proposed";
            documentNumber: string;
            orderedOn: string;
            issuedBy: string;
            basis: string;
            /** @description Events concerned. */
            count: number;
            proposedAt: string;
            decidedAt?: string;
            /** @description Id of the document's file. */
            evidence: string;
            proposedBy: string;
            decidedBy?: string;
            /** @description Why it was declined. */
            reason?: string;
            /** @description When the last read table was free of it. */
            clearedAt?: string;
            events: components["schemas"]["ErasableEventAnswer"][];
            /** @description Names the renamed files have from then on. */
            files: string[];
            /** @description Whether the asker may decide on it now. */
            mayDecide: boolean;
            version: number;
        };
        ErasureProposalRequest: {
            /** @description 文号. */
            documentNumber?: string;
            /**
             * Format: date
             * @description 文书日期.
             * @example 2022-05-31
             */
            orderedOn: string;
            /** @description 作出机关. */
            issuedBy: string;
            /** @description 法律依据. */
            basis?: string;
            /** @description Id of the document's uploaded file. */
            evidence: string;
            /** @description Ids of the events to erase from. */
            events: string[];
            /** @description What is to go, word for word: a name, a telephone number, the number of a certificate. Kept nowhere. */
            texts: string[];
        };
        ErasureReasonRequest: {
            reason: string;
        };
        AlarmAnswer: {
            /** @enum {string} */
            code: "proof-stopped" | "proof-late" | "follower-failing" | "follower-unattended" | "follower-late" | "tables-differ" | "notices-undelivered";
            says: string;
            /** @description What a person can do about it. */
            remedy: string;
        };
        FollowerAnswer: {
            name: string;
            title: string;
            seq: number;
            /** @description At most 10000: counting stops there. */
            behindEvents: number;
            behindSeconds: number;
            heldBy?: string;
            heldUntil?: string;
            failing?: string;
        };
        QueueAnswer: {
            waiting: number;
            active: number;
            delayed: number;
            failed: number;
        };
        HistorySizeAnswer: {
            events: number;
            newestAt?: string;
        };
        CheckpointAnswer: {
            size: number;
            signedAt: string;
            cosignatures: number;
        };
        ProofAnswer: {
            treeSize: number;
            /** @description Events not yet in the tree. */
            behindEvents: number;
            checkpoint?: components["schemas"]["CheckpointAnswer"];
            /** @description How many witnesses must cosign. Absent: no signer has ever been heard of. */
            quorum?: number;
        };
        DriftFoundAnswer: {
            table: string;
            row: string;
            /** @enum {string} */
            kind: "missing-row" | "extra-row" | "changed-cell";
            column?: string;
        };
        RunAnswer: {
            id: string;
            /** @enum {string} */
            kind: "rebuild" | "drift-check";
            requestedBy: string;
            requestedAt: string;
            /** @enum {string} */
            outcome: "open" | "rebuilt" | "same" | "different" | "failed";
            finishedAt?: string;
            /** @description From 0 to 1, while it is open. */
            progress?: number;
            events?: number;
            rows?: number;
            first?: components["schemas"]["DriftFoundAnswer"];
            reason?: string;
        };
        ReadTablesAnswer: {
            name: string;
            title: string;
            projections: string[];
            tables: string[];
            /** @description At most 100000 of each table are counted. */
            rows: number;
            rebuild?: components["schemas"]["RunAnswer"];
            driftCheck?: components["schemas"]["RunAnswer"];
        };
        OperationsAnswer: {
            alarms: components["schemas"]["AlarmAnswer"][];
            followers: components["schemas"]["FollowerAnswer"][];
            queue: components["schemas"]["QueueAnswer"];
            history: components["schemas"]["HistorySizeAnswer"];
            proof: components["schemas"]["ProofAnswer"];
            groups: components["schemas"]["ReadTablesAnswer"][];
        };
        EventProofAnswer: {
            id: string;
            /** @description The event's hash, hex: the leaf. */
            hash: string;
            /**
             * @description `pending`: not covered by a signed checkpoint yet. `contradicted`: the event is not what was signed.
             * @enum {string}
             */
            state: "proven" | "pending" | "contradicted";
            /** @description Its place in the log, from 0. */
            index?: number;
            /** @description Size of the checkpoint's tree. */
            size?: number;
            signedAt?: string;
            /** @description RFC 6962 inclusion proof, hex, lowest first. */
            proof?: string[];
            /** @description The checkpoint as a C2SP signed note. */
            checkpoint?: string;
        };
        CheckpointsAnswer: {
            items: components["schemas"]["CheckpointAnswer"][];
            next?: string;
            total: number;
        };
        ConsistencyAnswer: {
            from: number;
            to: number;
            /** @description RFC 6962 consistency proof, hex. */
            proof: string[];
        };
        InclusionAnswer: {
            hash: string;
            index: number;
            size: number;
            /** @description RFC 6962 inclusion proof, hex, lowest first. */
            proof: string[];
        };
        LogAnswer: {
            origin: string;
            logKey: string;
            receiptKey?: string;
            witnesses: string[];
            quorum: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    HealthHttp_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The Health Check is successful */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @example ok
                         * @enum {string}
                         */
                        status?: "ok" | "degraded";
                        /**
                         * @example {
                         *       "database": {
                         *         "status": "up",
                         *         "responseTime": 12
                         *       }
                         *     }
                         */
                        info?: {
                            [key: string]: {
                                /** @enum {string} */
                                status: "up" | "degraded" | "down";
                                /** @description Time the health indicator took to respond, in ms */
                                responseTime?: number;
                            } & {
                                [key: string]: unknown;
                            };
                        } | null;
                        /** @example {} */
                        error?: {
                            [key: string]: {
                                /** @enum {string} */
                                status: "up" | "degraded" | "down";
                                /** @description Time the health indicator took to respond, in ms */
                                responseTime?: number;
                            } & {
                                [key: string]: unknown;
                            };
                        } | null;
                        /**
                         * @example {
                         *       "database": {
                         *         "status": "up",
                         *         "responseTime": 12
                         *       }
                         *     }
                         */
                        details?: {
                            [key: string]: {
                                /** @enum {string} */
                                status: "up" | "degraded" | "down";
                                /** @description Time the health indicator took to respond, in ms */
                                responseTime?: number;
                            } & {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
            };
            /** @description The Health Check is not successful */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @example error
                         * @enum {string}
                         */
                        status?: "error" | "shutting_down";
                        /**
                         * @example {
                         *       "database": {
                         *         "status": "up",
                         *         "responseTime": 12
                         *       }
                         *     }
                         */
                        info?: {
                            [key: string]: {
                                /** @enum {string} */
                                status: "up" | "degraded" | "down";
                                /** @description Time the health indicator took to respond, in ms */
                                responseTime?: number;
                            } & {
                                [key: string]: unknown;
                            };
                        } | null;
                        /**
                         * @example {
                         *       "redis": {
                         *         "status": "down",
                         *         "message": "Could not connect",
                         *         "responseTime": 3005
                         *       }
                         *     }
                         */
                        error?: {
                            [key: string]: {
                                /** @enum {string} */
                                status: "up" | "degraded" | "down";
                                /** @description Time the health indicator took to respond, in ms */
                                responseTime?: number;
                            } & {
                                [key: string]: unknown;
                            };
                        } | null;
                        /**
                         * @example {
                         *       "database": {
                         *         "status": "up",
                         *         "responseTime": 12
                         *       },
                         *       "redis": {
                         *         "status": "down",
                         *         "message": "Could not connect",
                         *         "responseTime": 3005
                         *       }
                         *     }
                         */
                        details?: {
                            [key: string]: {
                                /** @enum {string} */
                                status: "up" | "degraded" | "down";
                                /** @description Time the health indicator took to respond, in ms */
                                responseTime?: number;
                            } & {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
            };
        };
    };
    LiveHttp_follow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    FilesHttp_keep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileAnswer"];
                };
            };
        };
    };
    FilesHttp_read: {
        parameters: {
            query?: never;
            header: {
                "if-none-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    FilesHttp_preview: {
        parameters: {
            query?: {
                size?: "small" | "large";
            };
            header: {
                "if-none-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    FilesHttp_describe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileAnswer"];
                };
            };
        };
    };
    UploadsHttp_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadListAnswer"];
                };
            };
        };
    };
    UploadsHttp_complete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileAnswer"];
                };
            };
        };
    };
    SessionHttp_current: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
        };
    };
    SessionHttp_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
        };
    };
    SessionHttp_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SessionHttp_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChangeRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AccountImportHttp_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AccountImportHttp_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewAnswer"];
                };
            };
        };
    };
    AccountImportHttp_write: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    sha256?: string;
                    plan?: string;
                    /** @description JSON: row of the file → first password. */
                    passwords?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    AccountsHttp_list: {
        parameters: {
            query?: {
                unitId?: string;
                role?: "office-director" | "office-staff" | "unit-lead" | "unit-clerk" | "reviewer" | "officer" | "supervisor" | "observer" | "auditor" | "admin" | "system";
                open?: "true" | "false";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["AccountListAnswer"];
                };
            };
        };
    };
    AccountsHttp_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenAccountRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    AccountsHttp_supervisors: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisorAccountListAnswer"];
                };
            };
        };
    };
    AccountsHttp_describe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountListItem"];
                };
            };
        };
    };
    AccountsHttp_grant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    AccountsHttp_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleWithdrawalRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    AccountsHttp_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    AccountsHttp_reset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordResetRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    AbsenceImportHttp_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AbsenceImportHttp_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewAnswer"];
                };
            };
        };
    };
    AbsenceImportHttp_write: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    sha256?: string;
                    plan?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    ConflictImportHttp_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ConflictImportHttp_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewAnswer"];
                };
            };
        };
    };
    ConflictImportHttp_write: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    sha256?: string;
                    plan?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    UnitSheetsHttp_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UnitSheetsHttp_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewAnswer"];
                };
            };
        };
    };
    UnitSheetsHttp_write: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    sha256?: string;
                    plan?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    UnitSheetsHttp_export: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                township?: string;
                kind?: "department" | "township" | "directly-affiliated" | "stationed";
                demonstration?: "named" | "unnamed" | "candidate";
                riskClass?: "key" | "ordinary";
                serviceWindow?: "true" | "false";
                pilot?: "true" | "false";
                closed?: "true" | "false";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SupervisorSheetsHttp_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SupervisorSheetsHttp_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewAnswer"];
                };
            };
        };
    };
    SupervisorSheetsHttp_write: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    sha256?: string;
                    plan?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    SupervisorSheetsHttp_export: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                pool?: string;
                /** @description Whether the certificate is past its last day today. */
                expired?: "true" | "false";
                stoodDown?: "true" | "false";
                /** @description Whether a draw today could send him: not stood down, certificate good, not away. */
                available?: "true" | "false";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UnitsHttp_list: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                township?: string;
                kind?: "department" | "township" | "directly-affiliated" | "stationed";
                demonstration?: "named" | "unnamed" | "candidate";
                riskClass?: "key" | "ordinary";
                serviceWindow?: "true" | "false";
                pilot?: "true" | "false";
                closed?: "true" | "false";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitListAnswer"];
                };
            };
        };
    };
    UnitsHttp_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterUnitRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    UnitsHttp_names: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitNameListAnswer"];
                };
            };
        };
    };
    UnitsHttp_describe: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitAnswer"];
                };
            };
        };
    };
    UnitsHttp_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectUnitRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    UnitsHttp_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseUnitRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    SupervisorsHttp_list: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                pool?: string;
                /** @description Whether the certificate is past its last day today. */
                expired?: "true" | "false";
                stoodDown?: "true" | "false";
                /** @description Whether a draw today could send him: not stood down, certificate good, not away. */
                available?: "true" | "false";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisorListAnswer"];
                };
            };
        };
    };
    SupervisorsHttp_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterSupervisorRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    SupervisorsHttp_describe: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisorAnswer"];
                };
            };
        };
    };
    SupervisorsHttp_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectSupervisorRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    SupervisorsHttp_renew: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenewCertificateRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    SupervisorsHttp_standDown: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandDownRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    SupervisorsHttp_reinstate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    SupervisorsHttp_declare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareConflictRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    SupervisorsHttp_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawConflictRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    SupervisorsHttp_declareAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareAbsenceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    SupervisorsHttp_withdrawAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawAbsenceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    MaterialImportHttp_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MaterialImportHttp_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewAnswer"];
                };
            };
        };
    };
    MaterialImportHttp_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    sha256?: string;
                    plan?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    CampaignsHttp_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["CampaignListAnswer"];
                };
            };
        };
    };
    CampaignsHttp_launch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LaunchCampaignRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    CampaignsHttp_current: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrentCampaignAnswer"];
                };
            };
        };
    };
    CampaignsHttp_describe: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignAnswer"];
                };
            };
        };
    };
    CampaignsHttp_board: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardAnswer"];
                };
            };
        };
    };
    CampaignsHttp_materials: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                unitId?: string;
                code?: string;
                phase?: "deployment" | "self-inspection" | "rectification" | "review";
                state?: "not-due" | "due-soon" | "missing-late" | "submitted" | "returned" | "accepted";
                /** @description Handed in late, or still owed after the deadline. */
                late?: "true" | "false";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaterialListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["MaterialListAnswer"];
                };
            };
        };
    };
    CampaignsHttp_addMaterial: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMaterialRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    CampaignsHttp_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                phase: "deployment" | "self-inspection" | "rectification" | "review";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenPhaseRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    CampaignsHttp_extend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                phase: "deployment" | "self-inspection" | "rectification" | "review";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendPhaseRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    CampaignsHttp_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignPlanAnswer"];
                };
            };
        };
    };
    CampaignsHttp_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MigrationPreviewRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MigrationPreviewAnswer"];
                };
            };
        };
    };
    CampaignsHttp_migrations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MigrationListAnswer"];
                };
            };
        };
    };
    CampaignsHttp_migrate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MigrationRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    TemplatesHttp_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateListAnswer"];
                };
            };
        };
    };
    TemplatesHttp_draft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftTemplateRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    TemplatesHttp_describe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateDetailAnswer"];
                };
            };
        };
    };
    TemplatesHttp_revise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateContentFields"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    TemplatesHttp_retire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetireTemplateRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    MaterialsHttp_describe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
                unitId: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaterialAnswer"];
                };
            };
        };
    };
    MaterialsHttp_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
                unitId: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitMaterialRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    MaterialsHttp_sendBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
                unitId: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnMaterialRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    MaterialsHttp_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
                unitId: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    ComparisonsHttp_compare: {
        parameters: {
            query?: {
                /** @description The campaign to compare with; absent: the one it goes on from. */
                with?: string;
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonAnswer"];
                };
            };
        };
    };
    SelfInspectionsHttp_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                campaignId?: string;
                state?: "not-started" | "under-way" | "returned" | "signed-off";
                /** @description Signed off late, or not signed off though the day is past. */
                late?: "true" | "false";
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfInspectionListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["SelfInspectionListAnswer"];
                };
            };
        };
    };
    SelfInspectionsHttp_describe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfInspectionAnswer"];
                };
            };
        };
    };
    SelfInspectionsHttp_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckAnswerRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    SelfInspectionsHttp_attach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckEvidenceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    SelfInspectionsHttp_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckEvidenceWithdrawalRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    SelfInspectionsHttp_signNoIssues: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoIssuesStatementRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    SelfInspectionsHttp_signOff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    SelfInspectionsHttp_sendBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SelfInspectionReturnRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    IssueImportHttp_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    IssueImportHttp_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewAnswer"];
                };
            };
        };
    };
    IssueImportHttp_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    sha256?: string;
                    plan?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    IssueBatchHttp_claim: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueBatchRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssueBatchAnswer"];
                };
            };
        };
    };
    IssueBatchHttp_sendBack: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueBatchReturnRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssueBatchAnswer"];
                };
            };
        };
    };
    IssueBatchHttp_close: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueBatchClosureRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssueBatchAnswer"];
                };
            };
        };
    };
    IssueRatesHttp_rate: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                campaignId?: string;
                unitId?: string;
                source?: "self-inspection" | "mutual-inspection" | "case-review" | "double-random" | "demonstration" | "complaint";
                category?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssueRatesAnswer"];
                };
            };
        };
    };
    IssuesHttp_list: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                /** @description Reported on that day or later, up to that day. */
                reportedFrom?: string;
                reportedTo?: string;
                /** @description Closed on that day or later, up to that day. */
                closedFrom?: string;
                closedTo?: string;
                campaignId?: string;
                unitId?: string;
                /** @description Merged issues are listed only when they are asked for. */
                state?: "reported" | "claimed" | "planned" | "in-progress" | "submitted" | "returned" | "closed" | "reopened" | "merged";
                /** @description The first source, by which issues are counted. */
                source?: "self-inspection" | "mutual-inspection" | "case-review" | "double-random" | "demonstration" | "complaint";
                /** @description Any of its sources. */
                reachedBy?: "self-inspection" | "mutual-inspection" | "case-review" | "double-random" | "demonstration" | "complaint";
                /** @description There was one of the same unit and the same check in the campaign this one was cloned from. */
                repeated?: "true" | "false";
                /** @description Part of the responsible person's name. */
                responsible?: string;
                /** @description The responsible person's account; also issues of its unit that name him without one. */
                responsibleId?: string;
                /** @description 未分类: issues that name none. */
                category?: string;
                overdue?: "true" | "false";
                /** @description An extension is waiting for its decision. */
                extensionRequested?: "true" | "false";
                /** @description It stands on the board. */
                overseen?: "true" | "false";
                /** @description Whom the chain of its deadline has told last. */
                escalatedTo?: "unit-lead" | "office" | "director";
                /** @description Those behind one of the numbers of `GET /api/issues/rates`, or `unsettled`: not closed. */
                counted?: "listed" | "closed" | "due" | "onTime" | "verified" | "returned" | "unsettled";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssueListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["IssueListAnswer"];
                };
            };
        };
    };
    IssuesHttp_report: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportIssueRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    IssuesHttp_summarise: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                campaignId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssueSummaryAnswer"];
                };
            };
        };
    };
    IssuesHttp_describe: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssueAnswer"];
                };
            };
        };
    };
    IssuesHttp_claim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    IssuesHttp_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RectificationPlanRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    IssuesHttp_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    IssuesHttp_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RectificationSubmissionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    IssuesHttp_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueOpinionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    IssuesHttp_sendBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueReasonAndDayRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    IssuesHttp_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueReasonAndDayRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    ExtensionsHttp_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueReasonAndDayRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    ExtensionsHttp_grant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueOpinionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    ExtensionsHttp_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueReasonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    IssueParticularsHttp_source: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueSourceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    IssueParticularsHttp_cause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueCauseRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    IssueParticularsHttp_responsible: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueResponsibleRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    IssueParticularsHttp_evidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueEvidenceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    IssueParticularsHttp_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueMergeRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    IssueParticularsHttp_distinguish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueDistinctionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DuplicatesHttp_list: {
        parameters: {
            query?: {
                campaignId?: string;
                unitId?: string;
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateListAnswer"];
                };
            };
        };
    };
    BoardsHttp_trend: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                campaignId?: string;
                unitId?: string;
                /** @description The first source. */
                source?: string;
                /** @description 未分类: issues that name none. */
                category?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssueTrendAnswer"];
                };
            };
        };
    };
    OversightsHttp_list: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                campaignId?: string;
                unitId?: string;
                issueId?: string;
                state?: "proposed" | "listed" | "lifted" | "declined";
                level?: "office" | "leading-group";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OversightListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["OversightListAnswer"];
                };
            };
        };
    };
    OversightsHttp_propose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                issueId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OversightRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    OversightsHttp_enter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                issueId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OversightRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    OversightsHttp_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                issueId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    OversightsHttp_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                issueId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OversightReasonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    OversightsHttp_lift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                issueId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OversightReasonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    TalksHttp_list: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                campaignId?: string;
                unitId?: string;
                issueId?: string;
                state?: "summoned" | "held" | "cancelled";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TalkListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["TalkListAnswer"];
                };
            };
        };
    };
    TalksHttp_summon: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TalkRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    TalksHttp_describe: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TalkAnswer"];
                };
            };
        };
    };
    TalksHttp_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TalkRecordRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    TalksHttp_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OversightReasonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    TalksHttp_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                place: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommitmentReportRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    InspectionItemSheetsHttp_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    InspectionItemSheetsHttp_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewAnswer"];
                };
            };
        };
    };
    InspectionItemSheetsHttp_write: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    sha256?: string;
                    plan?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    InspectionItemSheetsHttp_export: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                retired?: "true" | "false";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    InspectionItemsHttp_list: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                retired?: "true" | "false";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionItemListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["InspectionItemListAnswer"];
                };
            };
        };
    };
    InspectionItemsHttp_enter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterInspectionItemRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    InspectionItemsHttp_describe: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionItemDetailAnswer"];
                };
            };
        };
    };
    InspectionItemsHttp_revise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseInspectionItemRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    InspectionItemsHttp_retire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetireInspectionItemRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    InspectionPlansHttp_list: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                /** @description `approved`: an edition is in force, though an amendment of it may be under way. */
                state?: "draft" | "submitted" | "returned" | "approved";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["PlanListAnswer"];
                };
            };
        };
    };
    InspectionPlansHttp_draft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftPlanRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    InspectionPlansHttp_describe: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanAnswer"];
                };
            };
        };
    };
    InspectionPlansHttp_coverage: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverageAnswer"];
                };
            };
        };
    };
    InspectionPlansHttp_revise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanContentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    InspectionPlansHttp_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    InspectionPlansHttp_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    InspectionPlansHttp_giveBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnPlanRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    InspectionPlansHttp_amend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendPlanRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    PreparationsHttp_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                state?: "preparing" | "frozen" | "lapsed" | "voided";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreparationListAnswer"];
                };
            };
        };
    };
    PreparationsHttp_prepare: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrepareDrawRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    PreparationsHttp_accounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartyAccountsAnswer"];
                };
            };
        };
    };
    PreparationsHttp_describe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreparationAnswer"];
                };
            };
        };
    };
    PreparationsHttp_commit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommitRevealRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    PreparationsHttp_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleasePartyRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    PreparationsHttp_annul: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidDrawRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DrawsHttp_list: {
        parameters: {
            query?: {
                campaignId?: string;
                state?: "frozen" | "executed" | "infeasible" | "published" | "voided";
                kind?: "supervision" | "mutual" | "case-files" | "recheck";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["DrawListAnswer"];
                };
            };
        };
    };
    DrawsHttp_freeze: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FreezeDrawRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DrawsHttp_rolls: {
        parameters: {
            query?: {
                campaignId?: string;
                /** @description Of rechecks: the days of the closures, and what parts them. */
                from?: string;
                to?: string;
                kind?: "supervision" | "mutual" | "case-files" | "recheck";
                year?: number;
                by?: "unit" | "category";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RollsAnswer"];
                };
            };
        };
    };
    DrawsHttp_describe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawAnswer"];
                };
            };
        };
    };
    DrawsHttp_throwDice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ThrowDiceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DrawsHttp_enterLottery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterLotteryRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DrawsHttp_enterBeacon: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterBeaconRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DrawsHttp_reveal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealSecretRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DrawsHttp_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DrawsHttp_annul: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidDrawRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DrawsHttp_replaceSupervisor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupervisorReplacementRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DrawsHttp_replaceObject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectReplacementRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    PublicDrawsHttp_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicDrawsAnswer"];
                };
            };
        };
    };
    PublicDrawsHttp_chains: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BeaconChainsAnswer"];
                };
            };
        };
    };
    PublicDrawsHttp_bundle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    RechecksHttp_list: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                campaignId?: string;
                unitId?: string;
                issueId?: string;
                drawId?: string;
                state?: "assigned" | "passed" | "failed" | "excused" | "called-off";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecheckListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["RecheckListAnswer"];
                };
            };
        };
    };
    RechecksHttp_describe: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecheckAnswer"];
                };
            };
        };
    };
    RechecksHttp_pass: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecheckPassRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    RechecksHttp_fail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecheckFailureRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    InspectionsHttp_list: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                campaignId?: string;
                drawId?: string;
                unitId?: string;
                supervisorId?: string;
                state?: "assigned" | "visited" | "signed" | "concluded" | "called-off";
                /** @description Past its day and not concluded. */
                overdue?: "true" | "false";
                /** @description No letter yet, or one that names a former team. */
                noticeAwaited?: "true" | "false";
                /** @description A recusal is undecided, or its place still to be filled. */
                recusal?: "true" | "false";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["InspectionListAnswer"];
                };
            };
        };
    };
    InspectionsHttp_describe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionAnswer"];
                };
            };
        };
    };
    InspectionsHttp_issue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InspectionNoticeRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    InspectionsHttp_receive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    InspectionsHttp_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    InspectionsHttp_visit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    InspectionsHttp_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindingRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    InspectionsHttp_sign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignatureRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    InspectionsHttp_state: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitStatementRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    InspectionsHttp_conclude: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConclusionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    RecusalsHttp_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InspectionRecusalRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    RecusalsHttp_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                recusalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecusalDecisionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    RecusalsHttp_lookAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                recusalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    WorkingYearsHttp_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingYearsAnswer"];
                };
            };
        };
    };
    WorkingYearsHttp_import: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkingYearRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    WorkingYearsHttp_year: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingYearAnswer"];
                };
            };
        };
    };
    WorkingYearsHttp_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    WorkingYearsHttp_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearSheetAnswer"];
                };
            };
        };
    };
    WorkingYearsHttp_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkingYearRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearPreviewAnswer"];
                };
            };
        };
    };
    InspectionResultsHttp_list: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                drawId?: string;
                unitId?: string;
                state?: "awaited" | "published" | "withdrawn";
                /** @description Past its day and not published. */
                overdue?: "true" | "false";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["ResultListAnswer"];
                };
            };
        };
    };
    InspectionResultsHttp_describe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inspectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultAnswer"];
                };
            };
        };
    };
    InspectionResultsHttp_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inspectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicationRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    InspectionResultsHttp_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inspectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResultCorrectionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    InspectionResultsHttp_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inspectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResultWithdrawalRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    ResultPeriodHttp_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultPeriodAnswer"];
                };
            };
        };
    };
    ResultPeriodHttp_decide: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResultPeriodRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    OpinionsHttp_list: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                unitId?: string;
                state?: "drafted" | "returned" | "issued" | "delivered" | "reported" | "insufficient" | "accepted" | "withdrawn";
                overdue?: "true" | "false";
                /** @description A decision followed. */
                decided?: "true" | "false";
                /** @description `inspection:<id>` or `issue:<id>`. */
                source?: string;
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["OpinionListAnswer"];
                };
            };
        };
    };
    OpinionsHttp_draft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftOpinionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    OpinionsHttp_describe: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionAnswer"];
                };
            };
        };
    };
    OpinionsHttp_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterTextRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    OpinionsHttp_criticise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CriticismRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LettersHttp_revise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                letter: "opinion" | "decision";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterTextRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LettersHttp_sendBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                letter: "opinion" | "decision";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterReasonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LettersHttp_issue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                letter: "opinion" | "decision";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LettersHttp_deliver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                letter: "opinion" | "decision";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliveryRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LettersHttp_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                letter: "opinion" | "decision";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandlingRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LettersHttp_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                letter: "opinion" | "decision";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterOpinionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LettersHttp_insufficient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                letter: "opinion" | "decision";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterReasonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LettersHttp_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                letter: "opinion" | "decision";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterReasonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    CommendationBarsHttp_list: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                year?: string;
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BarListAnswer"];
                };
            };
        };
    };
    CommendationBarsHttp_lift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
                year: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterReasonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    NameListsHttp_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    NameListsHttp_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NameListAnswer"];
                };
            };
        };
    };
    OfficeNoticesHttp_list: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                kind?: "commendation" | "criticism" | "rectification-order" | "correction" | "revocation";
                state?: "drafted" | "returned" | "reviewed" | "signed" | "delivered" | "dropped";
                campaignId?: string;
                /** @description Addressed to it. */
                unitId?: string;
                /** @description Not signed for, of whoever asks for a unit; by somebody, for the office. */
                awaited?: "true" | "false";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["NoticeListAnswer"];
                };
            };
        };
    };
    OfficeNoticesHttp_draft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftNoticeRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    OfficeNoticesHttp_describe: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeAnswer"];
                };
            };
        };
    };
    OfficeNoticesHttp_revise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeTextRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    OfficeNoticesHttp_sendBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeReasonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    OfficeNoticesHttp_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeOpinionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    OfficeNoticesHttp_sign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignNoticeRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    OfficeNoticesHttp_drop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeReasonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    OfficeNoticesHttp_deliver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    OfficeNoticesHttp_receive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    OrderedRectificationsHttp_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RectificationReportRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    OrderedRectificationsHttp_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeOpinionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    OrderedRectificationsHttp_sendBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RectificationReturnRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    OfficeNumbersHttp_list: {
        parameters: {
            query?: {
                year?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeNumberListAnswer"];
                };
            };
        };
    };
    OfficeNumbersHttp_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutsideNumberRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    YearReportsHttp_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearReportListAnswer"];
                };
            };
        };
    };
    YearReportsHttp_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["YearReportDayRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    YearReportsHttp_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["YearReportPublicRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    MutualVisitsHttp_list: {
        parameters: {
            query?: {
                campaignId?: string;
                drawId?: string;
                state?: "arranged" | "submitted" | "settled" | "called-off";
                /** @description Of a unit's own: those it makes, or those made to it. */
                side?: "visitor" | "visited";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MutualVisitListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["MutualVisitListAnswer"];
                };
            };
        };
    };
    MutualVisitsHttp_describe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MutualVisitAnswer"];
                };
            };
        };
    };
    MutualVisitsHttp_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MutualFindingRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    MutualVisitsHttp_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                findingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    MutualVisitsHttp_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MutualSubmissionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    MutualVisitsHttp_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                findingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MutualAcceptanceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    MutualVisitsHttp_dispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                findingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MutualDisputeRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    MutualVisitsHttp_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                findingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MutualRulingRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    MutualTeamsHttp_list: {
        parameters: {
            query: {
                campaignId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MutualTeamsAnswer"];
                };
            };
        };
    };
    MutualTeamsHttp_name: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    MutualTeamsHttp_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawTeamRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    MutualTeamsHttp_recuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MutualRecusalRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    MutualTeamsHttp_admit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
                unitId: string;
                from: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    CaseImportHttp_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CaseImportHttp_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
                year: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewAnswer"];
                };
            };
        };
    };
    CaseImportHttp_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
                year: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    sha256?: string;
                    plan?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    CaseCataloguesHttp_list: {
        parameters: {
            query: {
                year: number;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseCatalogueListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["CaseCatalogueListAnswer"];
                };
            };
        };
    };
    CaseCataloguesHttp_describe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseCatalogueAnswer"];
                };
            };
        };
    };
    CaseCataloguesHttp_listFiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseFilesRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    CaseCataloguesHttp_strike: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
                year: number;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StrikeCaseFileRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    CaseCataloguesHttp_signOff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseSignOffRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    CaseCataloguesHttp_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenCatalogueRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    ScoringRoundsHttp_list: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                year?: number;
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoringRoundListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["ScoringRoundListAnswer"];
                };
            };
        };
    };
    ScoringRoundsHttp_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScoringRoundRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    ScoringRoundsHttp_sheets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreSheetListAnswer"];
                };
            };
        };
    };
    ScoringRoundsHttp_draws: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoringDrawListAnswer"];
                };
            };
        };
    };
    ScoringRoundsHttp_describe: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoringRoundAnswer"];
                };
            };
        };
    };
    ScoringRoundsHttp_tell: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    ScoringRoundsHttp_report: {
        parameters: {
            query?: {
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoringReportAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["ScoringReportAnswer"];
                };
            };
        };
    };
    ScoringRoundsHttp_circular: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScoringCircularRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    ScoringRoundsHttp_giveUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScoringClosingRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    ScoresImportHttp_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scoringId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ScoresImportHttp_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scoringId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewAnswer"];
                };
            };
        };
    };
    ScoresImportHttp_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scoringId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    sha256?: string;
                    plan?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    FileScoringsHttp_list: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                roundId?: string;
                unitId?: string;
                state?: "scoring" | "differing" | "scored" | "told" | "objected" | "settled" | "closed";
                grade?: string;
                /** @description Only what the asker scores. */
                mine?: "true";
                /** @description Places that nobody has: those the office has to fill. */
                vacant?: "true";
                year?: number;
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileScoringListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["FileScoringListAnswer"];
                };
            };
        };
    };
    FileScoringsHttp_describe: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileScoringAnswer"];
                };
            };
        };
    };
    FileScoringsHttp_candidates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScorerCandidateListAnswer"];
                };
            };
        };
    };
    FileScoringsHttp_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                place: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandedInSheetAnswer"];
                };
            };
        };
    };
    FileScoringsHttp_assign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScorerRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    FileScoringsHttp_recuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScorerRecusalRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    FileScoringsHttp_handIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    FileScoringsHttp_tell: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    FileScoringsHttp_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    FileScoringsHttp_object: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScoreObjectionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    FileScoringsHttp_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScoreRulingRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    FileScoringsHttp_raise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseFindingsRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LegalCaseImportHttp_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    LegalCaseImportHttp_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewAnswer"];
                };
            };
        };
    };
    LegalCaseImportHttp_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    sha256?: string;
                    plan?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LegalReviewerImportHttp_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    LegalReviewerImportHttp_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewAnswer"];
                };
            };
        };
    };
    LegalReviewerImportHttp_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    sha256?: string;
                    plan?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    ReviewCatalogueImportHttp_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ReviewCatalogueImportHttp_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewAnswer"];
                };
            };
        };
    };
    ReviewCatalogueImportHttp_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    sha256?: string;
                    plan?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LegalCasesHttp_list: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                unitId?: string;
                state?: "registered" | "unnecessary" | "necessary" | "in-review" | "supplementing" | "returned" | "passed" | "sent-back" | "approved" | "decided" | "dropped";
                kind?: "penalty" | "licence" | "coercion" | "inspection" | "levy" | "other";
                /** @description Year of entry. */
                year?: number;
                /** @description Whether the test found a review necessary. */
                necessary?: "true" | "false";
                /** @description Under review, and past its day. */
                overdue?: "true" | "false";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalCaseListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["LegalCaseListAnswer"];
                };
            };
        };
    };
    LegalCasesHttp_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLegalCaseRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LegalCasesHttp_describe: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalCaseAnswer"];
                };
            };
        };
    };
    LegalCasesHttp_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LegalCaseCorrectionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LegalCasesHttp_drop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LegalReasonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LegalCasesHttp_test: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TriggerTestRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LegalCasesHttp_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewSubmissionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LegalCasesHttp_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LackingMaterialsRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LegalCasesHttp_supply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewMaterialsRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LegalCasesHttp_extend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewExtensionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LegalCasesHttp_pass: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewOpinionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LegalCasesHttp_sendBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewOpinionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LegalCasesHttp_discuss: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscussionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LegalCasesHttp_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LegalReviewersHttp_list: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                /** @description In the register on this day; absent: today. */
                on?: string;
                unitId?: string;
                /** @description Whoever ever was. */
                released?: "true" | "false";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalReviewerListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["LegalReviewerListAnswer"];
                };
            };
        };
    };
    LegalReviewersHttp_name: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLegalReviewerRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LegalReviewersHttp_ratios: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                on?: string;
                unitId?: string;
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewerRatioAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["ReviewerRatioAnswer"];
                };
            };
        };
    };
    LegalReviewersHttp_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LegalReviewerCorrectionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LegalReviewersHttp_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LegalReviewerReleaseRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    ReviewCataloguesHttp_describe: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
            };
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewCatalogueAnswer"];
                };
            };
        };
    };
    ReviewCataloguesHttp_adopt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewCatalogueRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    ReviewCataloguesHttp_term: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewTermRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    RecordingDeviceImportHttp_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RecordingDeviceImportHttp_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewAnswer"];
                };
            };
        };
    };
    RecordingDeviceImportHttp_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    sha256?: string;
                    plan?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    EnforcementOfficerImportHttp_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    EnforcementOfficerImportHttp_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewAnswer"];
                };
            };
        };
    };
    EnforcementOfficerImportHttp_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    sha256?: string;
                    plan?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    CivilPhraseImportHttp_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CivilPhraseImportHttp_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewAnswer"];
                };
            };
        };
    };
    CivilPhraseImportHttp_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    sha256?: string;
                    plan?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    RecordingSceneImportHttp_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RecordingSceneImportHttp_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewAnswer"];
                };
            };
        };
    };
    RecordingSceneImportHttp_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    sha256?: string;
                    plan?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    RecordImportHttp_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RecordImportHttp_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewAnswer"];
                };
            };
        };
    };
    RecordImportHttp_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    sha256?: string;
                    plan?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    RecordingDevicesHttp_list: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                /** @description Counted on this day; absent: today. */
                on?: string;
                unitId?: string;
                /** @description Whatever ever was. */
                gone?: "true" | "false";
                /** @description Of officers: the certificate was good no more on that day. */
                expired?: "true" | "false";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordingDeviceListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["RecordingDeviceListAnswer"];
                };
            };
        };
    };
    RecordingDevicesHttp_enter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRecordingDeviceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    RecordingDevicesHttp_ratios: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                on?: string;
                unitId?: string;
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceRatioAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["DeviceRatioAnswer"];
                };
            };
        };
    };
    RecordingDevicesHttp_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordingDeviceCorrectionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    RecordingDevicesHttp_retire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordingEndRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    EnforcementOfficersHttp_list: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                /** @description Counted on this day; absent: today. */
                on?: string;
                unitId?: string;
                /** @description Whatever ever was. */
                gone?: "true" | "false";
                /** @description Of officers: the certificate was good no more on that day. */
                expired?: "true" | "false";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnforcementOfficerListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["EnforcementOfficerListAnswer"];
                };
            };
        };
    };
    EnforcementOfficersHttp_enter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEnforcementOfficerRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    EnforcementOfficersHttp_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnforcementOfficerCorrectionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    EnforcementOfficersHttp_renew: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnforcementCertificateRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    EnforcementOfficersHttp_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordingEndRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    RecordingRoomsHttp_list: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                /** @description Counted on this day; absent: today. */
                on?: string;
                unitId?: string;
                /** @description Whatever ever was. */
                gone?: "true" | "false";
                /** @description Of officers: the certificate was good no more on that day. */
                expired?: "true" | "false";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordingRoomListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["RecordingRoomListAnswer"];
                };
            };
        };
    };
    RecordingRoomsHttp_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRecordingRoomRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    RecordingRoomsHttp_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordingRoomCorrectionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    RecordingRoomsHttp_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordingEndRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    RecordingPapersHttp_describe: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
            };
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordingPapersAnswer"];
                };
            };
        };
    };
    RecordingPapersHttp_system: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordingSystemRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    RecordingPapersHttp_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordingPostingRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    RecordingPapersHttp_phrases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CivilPhrasesRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    RecordingPapersHttp_scenes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordingScenesRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    RecordsHttp_list: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                unitId?: string;
                retention?: "half-year" | "with-case" | "permanent";
                /** @description Kept to its last day and not destroyed. */
                expired?: "true" | "false";
                late?: "true" | "false";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["RecordListAnswer"];
                };
            };
        };
    };
    RecordsHttp_store: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRecordRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    RecordsHttp_describe: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordAnswer"];
                };
            };
        };
    };
    RecordsHttp_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCorrectionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    RecordsHttp_void: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordingReasonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    RecordsHttp_raise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordRetentionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    RecordsHttp_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordingReasonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    RecordingListsHttp_board: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                on?: string;
                unitId?: string;
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordingBoardAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["RecordingBoardAnswer"];
                };
            };
        };
    };
    RecordingListsHttp_systems: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                unitId?: string;
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordingSystemListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["RecordingSystemListAnswer"];
                };
            };
        };
    };
    RecordingListsHttp_phrases: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                unitId?: string;
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CivilPhraseListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["CivilPhraseListAnswer"];
                };
            };
        };
    };
    RecordingListsHttp_scenes: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                unitId?: string;
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordingSceneListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["RecordingSceneListAnswer"];
                };
            };
        };
    };
    LeadImportHttp_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    LeadImportHttp_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewAnswer"];
                };
            };
        };
    };
    LeadImportHttp_write: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    sha256?: string;
                    plan?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    EngagedSupervisorImportHttp_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    EngagedSupervisorImportHttp_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewAnswer"];
                };
            };
        };
    };
    EngagedSupervisorImportHttp_write: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    sha256?: string;
                    plan?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LeadsHttp_list: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                state?: "filed" | "accepted" | "transferred" | "investigating" | "concluded" | "answered" | "declined" | "duplicate";
                channel?: "discipline" | "congress" | "judicial" | "public-opinion";
                aboutUnitId?: string;
                overdue?: "true" | "false";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["LeadListAnswer"];
                };
            };
        };
    };
    LeadsHttp_enter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLeadRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LeadsHttp_handlers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadHandlerListAnswer"];
                };
            };
        };
    };
    LeadsHttp_describe: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadAnswer"];
                };
            };
        };
    };
    LeadsHttp_campaigns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadCampaignListAnswer"];
                };
            };
        };
    };
    LeadsHttp_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeadAcceptanceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LeadsHttp_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeadDeclineRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LeadsHttp_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeadDuplicateRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LeadsHttp_handOver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeadHandoverRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LeadsHttp_transfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeadTransferRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LeadsHttp_reply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeadResultRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LeadsHttp_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvestigationRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LeadsHttp_prolong: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvestigationDayRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LeadsHttp_conclude: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeadResultRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LeadsHttp_giveBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvestigationDayRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LeadsHttp_raise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeadFindingsRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LeadsHttp_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SenderAnswerRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    LeadsHttp_look: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeadReasonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SenderLookedAtAnswer"];
                };
            };
        };
    };
    EngagementsHttp_list: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                /** @description A unit, or `office` for those engaged for the county. */
                engager?: string;
                /** @description Those whose term is over as well. */
                gone?: "true" | "false";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["EngagementListAnswer"];
                };
            };
        };
    };
    EngagementsHttp_engage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEngagementRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    EngagementsHttp_describe: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementAnswer"];
                };
            };
        };
    };
    EngagementsHttp_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EngagementCorrectionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    EngagementsHttp_prolong: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EngagementTermRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    EngagementsHttp_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EngagementEndRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    EngagedActivitiesHttp_list: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                engager?: string;
                engagementId?: string;
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagedActivityListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["EngagedActivityListAnswer"];
                };
            };
        };
    };
    EngagedActivitiesHttp_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEngagedActivityRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    UnitScoresImportHttp_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assessmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UnitScoresImportHttp_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assessmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewAnswer"];
                };
            };
        };
    };
    UnitScoresImportHttp_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assessmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    sha256?: string;
                    plan?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    AssessmentSchemeImportHttp_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                schemeCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AssessmentSchemeImportHttp_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                schemeCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewAnswer"];
                };
            };
        };
    };
    AssessmentSchemeImportHttp_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                schemeCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    sha256?: string;
                    plan?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    AssessmentsHttp_list: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                year?: number;
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["AssessmentListAnswer"];
                };
            };
        };
    };
    AssessmentsHttp_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenAssessmentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    AssessmentsHttp_describe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentAnswer"];
                };
            };
        };
    };
    AssessmentsHttp_invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteRatersRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedAnswer"];
                };
            };
        };
    };
    AssessmentsHttp_extend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendBallotsRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    AssessmentsHttp_openBallots: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    AssessmentsHttp_ballots: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BallotSummaryAnswer"];
                };
            };
        };
    };
    AssessmentsHttp_score: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    AssessmentsHttp_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    AssessmentsHttp_commendation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommendationAnswer"];
                };
            };
        };
    };
    AssessmentsHttp_units: {
        parameters: {
            query?: {
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessedUnitListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["AssessedUnitListAnswer"];
                };
            };
        };
    };
    AssessmentsHttp_unit: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitScoreAnswer"];
                };
            };
        };
    };
    AssessmentsHttp_facts: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactListAnswer"];
                };
            };
        };
    };
    AssessmentsHttp_give: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveScoreRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    AssessmentSchemesHttp_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentSchemeListAnswer"];
                };
            };
        };
    };
    AssessmentSchemesHttp_adopt: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessmentSchemeRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    AssessmentSchemesHttp_describe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentSchemePageAnswer"];
                };
            };
        };
    };
    TrainingPlanImportHttp_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TrainingPlanImportHttp_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
                year: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewAnswer"];
                };
            };
        };
    };
    TrainingPlanImportHttp_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
                year: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    sha256?: string;
                    plan?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    AttendanceImportHttp_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AttendanceImportHttp_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewAnswer"];
                };
            };
        };
    };
    AttendanceImportHttp_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    sha256?: string;
                    plan?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    ExamScoreImportHttp_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ExamScoreImportHttp_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewAnswer"];
                };
            };
        };
    };
    ExamScoreImportHttp_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    sha256?: string;
                    plan?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    TrainingSessionsHttp_list: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                day?: string;
                unitId?: string;
                kind?: "business" | "political" | "records";
                state?: "arranged" | "signed" | "closed" | "cancelled" | "voided";
                year?: number;
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingSessionListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["TrainingSessionListAnswer"];
                };
            };
        };
    };
    TrainingSessionsHttp_arrange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrainingSessionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    TrainingSessionsHttp_describe: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingSessionAnswer"];
                };
            };
        };
    };
    TrainingSessionsHttp_rearrange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrainingRearrangementRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    TrainingSessionsHttp_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrainingReasonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    TrainingSessionsHttp_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInCodeAnswer"];
                };
            };
        };
    };
    TrainingSessionsHttp_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrainingSignInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    TrainingSessionsHttp_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrainingSignOutRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    TrainingSessionsHttp_attendance: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["AttendanceListAnswer"];
                };
            };
        };
    };
    TrainingSessionsHttp_enter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperAttendanceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    TrainingSessionsHttp_reduce: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                officerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttendanceHoursRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    TrainingSessionsHttp_pictures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrainingPicturesRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    TrainingSessionsHttp_sign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    TrainingSessionsHttp_giveBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrainingReasonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    TrainingSessionsHttp_void: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrainingReasonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    TrainingSessionsHttp_exam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExamPaperRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    TrainingSessionsHttp_score: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExamScoresRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    TrainingPlansHttp_list: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                year?: number;
                unitId?: string;
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingPlanListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["TrainingPlanListAnswer"];
                };
            };
        };
    };
    TrainingPlansHttp_submit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrainingPlanRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    TrainingPlansHttp_describe: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path: {
                unitId: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingPlanAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["TrainingPlanAnswer"];
                };
            };
        };
    };
    TrainingHoursHttp_due: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrainingPlanDueRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    TrainingHoursHttp_hours: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                year?: number;
                unitId?: string;
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Has not reached what is owed. */
                short?: "true" | "false";
                /** @description Will not reach it, by what is arranged. */
                missing?: "true" | "false";
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerHoursAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["OfficerHoursAnswer"];
                };
            };
        };
    };
    TrainingHoursHttp_coverage: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                year?: number;
                unitId?: string;
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingCoverageAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["TrainingCoverageAnswer"];
                };
            };
        };
    };
    TrainingHoursHttp_person: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                year?: number;
            };
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerTrainingAnswer"];
                };
            };
        };
    };
    TrainingHoursHttp_accounts: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerAccountListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["OfficerAccountListAnswer"];
                };
            };
        };
    };
    TrainingHoursHttp_bind: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficerAccountRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    TrainingHoursHttp_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrainingReasonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DemonstrationImportHttp_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DemonstrationImportHttp_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewAnswer"];
                };
            };
        };
    };
    DemonstrationImportHttp_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    sha256?: string;
                    plan?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DemonstrationBatchesHttp_list: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                state?: "candidate" | "creating" | "applied" | "declined" | "withdrawn" | "named" | "rechecking" | "rectifying" | "rectified" | "revoked";
                batchId?: string;
                unitId?: string;
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemonstrationBatchListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["DemonstrationBatchListAnswer"];
                };
            };
        };
    };
    DemonstrationBatchesHttp_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDemonstrationBatchRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DemonstrationBatchesHttp_describe: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemonstrationBatchAnswer"];
                };
            };
        };
    };
    DemonstrationBatchesHttp_postpone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemonstrationPostponementRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DemonstrationBatchesHttp_candidate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemonstrationCandidateRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DemonstrationBatchesHttp_earlier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EarlierNamingRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DemonstrationPointsHttp_list: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                state?: "candidate" | "creating" | "applied" | "declined" | "withdrawn" | "named" | "rechecking" | "rectifying" | "rectified" | "revoked";
                batchId?: string;
                unitId?: string;
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemonstrationPointListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["DemonstrationPointListAnswer"];
                };
            };
        };
    };
    DemonstrationPointsHttp_describe: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemonstrationPointAnswer"];
                };
            };
        };
    };
    DemonstrationActsHttp_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemonstrationReasonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DemonstrationActsHttp_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemonstrationStartRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DemonstrationActsHttp_extend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemonstrationPeriodRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DemonstrationActsHttp_handIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemonstrationMaterialRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DemonstrationActsHttp_takeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemonstrationMaterialWithdrawalRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DemonstrationActsHttp_apply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemonstrationApplicationRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DemonstrationActsHttp_sendBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemonstrationPeriodRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DemonstrationActsHttp_name: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemonstrationNamingRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DemonstrationActsHttp_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemonstrationReasonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DemonstrationActsHttp_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemonstrationSelfCheckRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DemonstrationActsHttp_recheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDemonstrationRecheckRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DemonstrationActsHttp_ready: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DemonstrationActsHttp_judge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemonstrationJudgementRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DemonstrationActsHttp_rectified: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemonstrationRectificationRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DemonstrationActsHttp_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemonstrationRevocationRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    PilotTeamsHttp_list: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                on?: string;
                unitId?: string;
                /** @description The pilots alone. */
                pilot?: "true" | "false";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PilotTeamListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["PilotTeamListAnswer"];
                };
            };
        };
    };
    PilotTeamsHttp_officers: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                on?: string;
                unitId?: string;
                /** @description The pilots alone. */
                pilot?: "true" | "false";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamOfficerListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["TeamOfficerListAnswer"];
                };
            };
        };
    };
    PilotActivitiesHttp_list: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                kind?: "observation" | "enforcement" | "drill";
                unitId?: string;
                /** @description What is void, too. */
                gone?: "true" | "false";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PilotActivityListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["PilotActivityListAnswer"];
                };
            };
        };
    };
    PilotActivitiesHttp_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPilotActivityRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    PilotActivitiesHttp_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PilotActivityCorrectionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    PilotActivitiesHttp_void: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemonstrationReasonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DecisionImportHttp_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DecisionImportHttp_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewAnswer"];
                };
            };
        };
    };
    DecisionImportHttp_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    sha256?: string;
                    plan?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DisclosuresHttp_list: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                unitId?: string;
                kind?: "standing" | "decision" | "statistics";
                state?: "collected" | "returned" | "approved" | "published" | "withheld" | "withdrawn";
                /** @description Past its day and not before the public, or not taken down in time. */
                overdue?: "true" | "false";
                /** @description Not confirmed within its cycle. */
                stale?: "true" | "false";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisclosureListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["DisclosureListAnswer"];
                };
            };
        };
    };
    DisclosuresHttp_mask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MaskingRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaskingAnswer"];
                };
            };
        };
    };
    DisclosuresHttp_describe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisclosureAnswer"];
                };
            };
        };
    };
    DisclosuresHttp_own: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisclosureOwnersRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DisclosuresHttp_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionDisclosureRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DisclosuresHttp_withhold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionNonDisclosureRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DisclosuresHttp_count: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatisticsRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DisclosuresHttp_revise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisclosureRevisionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DisclosuresHttp_proposeNone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NonDisclosureRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DisclosuresHttp_giveBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisclosureReturnRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DisclosuresHttp_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DisclosuresHttp_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DisclosuresHttp_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DisclosuresHttp_requestWithdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisclosureWithdrawalRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DisclosuresHttp_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DisclosureBoardHttp_board: {
        parameters: {
            query?: {
                /** @description The rates as they were at the end of this day; absent: today. */
                on?: string;
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisclosureBoardAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["DisclosureBoardAnswer"];
                };
            };
        };
    };
    DisclosureBoardHttp_trend: {
        parameters: {
            query?: {
                years?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisclosureTrendAnswer"];
                };
            };
        };
    };
    DisclosureBoardHttp_unit: {
        parameters: {
            query?: {
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDisclosuresAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["UnitDisclosuresAnswer"];
                };
            };
        };
    };
    WorkImportHttp_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    WorkImportHttp_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewAnswer"];
                };
            };
        };
    };
    WorkImportHttp_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    sha256?: string;
                    plan?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    WorkLedgersHttp_list: {
        parameters: {
            query?: {
                campaignId?: string;
                /** @description Only units with a task that lacks its people. */
                incomplete?: "true" | "false";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkLedgerListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["WorkLedgerListAnswer"];
                };
            };
        };
    };
    WorkLedgersHttp_describe: {
        parameters: {
            query?: {
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
            };
            header?: never;
            path: {
                campaignId: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkLedgerAnswer"];
                };
            };
        };
    };
    WorkLedgersHttp_assign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkAssignmentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    WorkLedgersHttp_handOver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkHandoverRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    WorkLedgersHttp_left: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkLeftAnswer"];
                };
            };
        };
    };
    EvidenceHttp_list: {
        parameters: {
            query?: {
                unitId?: string;
                campaignId?: string;
                /** @description 保管期限: a code of the classes. */
                retention?: string;
                /** @description Which kind of thing it belongs to. */
                thing?: "self-inspection" | "material" | "issue" | "inspection" | "mutual-visit" | "opinion" | "result" | "scoring" | "other";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["EvidenceListAnswer"];
                };
            };
        };
    };
    EvidenceHttp_classes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionClassesAnswer"];
                };
            };
        };
    };
    EvidenceHttp_reuses: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                state?: "open" | "confirmed" | "excused";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceReuseListAnswer"];
                };
            };
        };
    };
    EvidenceHttp_describe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceAnswer"];
                };
            };
        };
    };
    EvidenceHttp_giveRetention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetentionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    EvidenceHttp_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReuseDecisionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    ComputedChecksHttp_list: {
        parameters: {
            query?: {
                campaignId?: string;
                /** @description Only units whose answers and numbers differ. */
                contradicting?: "true" | "false";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComputedCheckListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["ComputedCheckListAnswer"];
                };
            };
        };
    };
    ComputedChecksHttp_describe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComputedCheckAnswer"];
                };
            };
        };
    };
    ComputedChecksHttp_enter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FiguresRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    ComputedChecksHttp_explain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContradictionExplanationRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    FigureImportHttp_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    FigureImportHttp_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewAnswer"];
                };
            };
        };
    };
    FigureImportHttp_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    sha256?: string;
                    plan?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    SearchHttp_search: {
        parameters: {
            query: {
                /** @description Words parted by blanks; every one must be there. */
                q: string;
                unitId?: string;
                campaignId?: string;
                kind?: "issue" | "material" | "evidence";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchAnswer"];
                };
            };
        };
    };
    NotificationsHttp_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                unread?: "true" | "false";
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["NotificationListAnswer"];
                };
            };
        };
    };
    NotificationsHttp_unread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadAnswer"];
                };
            };
        };
    };
    NotificationsHttp_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    NotificationsHttp_readAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    TasksHttp_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskListAnswer"];
                };
            };
        };
    };
    DutiesHttp_list: {
        parameters: {
            query?: {
                unitId?: string;
                /** @description One duty by its key, such as that of an issue for the page of the issue. */
                key?: string;
                standing?: "overdue" | "paused" | "urged" | "escalated";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["DutyListAnswer"];
                };
            };
        };
    };
    DutiesHttp_urge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UrgeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UrgesAnswer"];
                };
            };
        };
    };
    DutiesHttp_pause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DutiesHttp_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DeliverySettingsHttp_describe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChoiceAnswer"];
                };
            };
        };
    };
    DeliverySettingsHttp_choose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChoiceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DeliverySettingsHttp_give: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddressRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DeliverySettingsHttp_requestCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DeliverySettingsHttp_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddressCodeRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DeliverySettingsHttp_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DeliverySettingsHttp_test: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    DeliveriesHttp_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                state?: "queued" | "held" | "sending" | "sent" | "failed" | "dead" | "dropped";
                channel?: "email" | "webhook";
                kind?: "deadline" | "request" | "assignment" | "result" | "escalation" | "announcement" | "digest" | "test" | "code";
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["DeliveryListAnswer"];
                };
            };
        };
    };
    DeliveriesHttp_summary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliverySummaryAnswer"];
                };
            };
        };
    };
    DeliveriesHttp_describe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryAnswer"];
                };
            };
        };
    };
    DeliveriesHttp_resend: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResendRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    EndpointsHttp_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointListAnswer"];
                };
            };
        };
    };
    EndpointsHttp_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterEndpointRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    EndpointsHttp_describe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointAnswer"];
                };
            };
        };
    };
    EndpointsHttp_revise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseEndpointRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    EndpointsHttp_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosureRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    EndpointsHttp_test: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    PrintsHttp_list: {
        parameters: {
            query?: {
                unitId?: string;
                campaignId?: string;
                kind?: "issue-list" | "self-inspection-ledger" | "rectification-plan" | "rectification-ledger" | "work-summary" | "receipt" | "circular" | "county-ledger" | "scoring-report" | "office-notice" | "annual-report" | "assessment-result" | "training-ledger" | "training-certificate" | "demonstration-table" | "appointment-letter";
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrintListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["PrintListAnswer"];
                };
            };
        };
    };
    PrintsHttp_print: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrintRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    PrintsHttp_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PdfAnswer"];
                };
            };
        };
    };
    PrintsHttp_table: {
        parameters: {
            query: {
                /** @description Empty for 聘书, 培训台账 and 学时证明, which belong to no campaign. */
                campaignId: string;
                /** @description Absent for 通报 and 全县整改台账. */
                unitId?: string;
                /** @description The material of a 收件回执, the round of a 案卷评查通报, the officer of a 培训台账 or 学时证明, the engagement of a 聘书. */
                code?: string;
                /** @description 截至: a day (to its end, Asia/Shanghai) or an instant with its offset. Absent: now. */
                asOf?: string;
                kind: "issue-list" | "self-inspection-ledger" | "rectification-plan" | "rectification-ledger" | "work-summary" | "receipt" | "circular" | "county-ledger" | "scoring-report" | "office-notice" | "annual-report" | "assessment-result" | "training-ledger" | "training-certificate" | "demonstration-table" | "appointment-letter";
                /** @description Of which year a 培训台账 or 学时证明 tells. */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PrintsHttp_describe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrintAnswer"];
                };
            };
        };
    };
    PrintsHttp_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PaperOrdersHttp_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderListAnswer"];
                };
            };
        };
    };
    PaperOrdersHttp_describe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderAnswer"];
                };
            };
        };
    };
    PaperOrdersHttp_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PaperOrdersHttp_archive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArchiveOrderRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    PaperOrdersHttp_campaign: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignArchiveOrderRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    PaperOrdersHttp_archived: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignArchiveAnswer"];
                };
            };
        };
    };
    PaperOrdersHttp_print: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrintOrderRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    PaperOrdersHttp_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                printId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    HistoryHttp_timeline: {
        parameters: {
            query: {
                cursor?: string;
                limit?: number;
                /** @description `-at`, the default: newest first. */
                sort?: "at" | "-at";
                q?: string;
                /** @description `issue:<id>`, `unit:<id>`, `draw:<id>`, `inspection:<id>`, `campaign:<id>`, `supervisor:<id>`, `account:<id>`. */
                subject: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineAnswer"];
                };
            };
        };
    };
    HistoryHttp_stream: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
            };
            header?: never;
            path: {
                stream: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamAnswer"];
                };
            };
        };
    };
    HistoryHttp_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationAnswer"];
                };
            };
        };
    };
    ErasuresHttp_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
                state?: "proposed" | "declined" | "erased" | "cleared";
                /** @description Of the xlsx file, in their order. */
                columns?: string;
                /** @description Ids of the rows of the xlsx file. */
                only?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureListAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["ErasureListAnswer"];
                };
            };
        };
    };
    ErasuresHttp_propose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureProposalRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    ErasuresHttp_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureSearchRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureSearchAnswer"];
                };
            };
        };
    };
    ErasuresHttp_describe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureAnswer"];
                };
            };
        };
    };
    ErasuresHttp_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    ErasuresHttp_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureReasonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    OperationsHttp_overview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsAnswer"];
                };
            };
        };
    };
    OperationsHttp_rebuild: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    OperationsHttp_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    EventProofHttp_proof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventProofAnswer"];
                };
            };
        };
    };
    EventProofHttp_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    PublicProofHttp_checkpoints: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckpointsAnswer"];
                };
            };
        };
    };
    PublicProofHttp_latest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    PublicProofHttp_consistency: {
        parameters: {
            query: {
                /** @description Sizes of the tree, at least 1. */
                from: number;
                to: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsistencyAnswer"];
                };
            };
        };
    };
    PublicProofHttp_inclusion: {
        parameters: {
            query: {
                /** @description The leaf: an event's hash, hex. */
                hash: string;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InclusionAnswer"];
                };
            };
        };
    };
    PublicProofHttp_log: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogAnswer"];
                };
            };
        };
    };
    PublicProofHttp_checkpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    PublicProofHttp_tile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
}
