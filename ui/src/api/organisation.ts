// What the pages of administration read.

import type { components } from './schema';

type Schemas = components['schemas'];

export type Organisation = Schemas['OrganisationView'];
export type Level = Schemas['LevelRowView'];
export type TeamRow = Schemas['TeamRowView'];
export type ProviderRow = Schemas['ProviderRowView'];
export type Agreement = Schemas['AgreementRowView'];
export type Substitution = Schemas['SubstitutionRowView'];
export type Employee = Schemas['EmployeeView'];
export type RoleRow = Schemas['RoleRowView'];
export type Membership = Schemas['MembershipRowView'];
export type TeamMembers = Schemas['TeamMembersView'];
